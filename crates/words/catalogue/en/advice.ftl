### What the patient is told after a check-in: the zone, what was found, what to do now, and what nothing has looked at.
### Written for a reading age of about ten: the verb first, short sentences, 'your usual' and never 'normal'.
### A `finding-…` is said to the patient; the `reason-…` of the same name in nurse.ftl says it about the patient.

## Zones: the headline on the result, and the name beside the colour.

zone-emergency = Call 999 now
zone-red = Get help today: phone now
zone-amber = Phone your team today
zone-amber-closed = Call { $outofhours } today
zone-green = No warning sign in this check
zone-not-judged = Saved. We can’t say how you are from this
zone-not-judged-part = Saved. This is not a full check yet
zone-not-judged-ask = Saved. Please answer one more question
zone-not-judged-medicine = Saved. Ask your team before you take your next dose
zone-not-judged-team = Saved. Ask your team about your blood test
zone-amber-comfort = Phone your nurse or GP
zone-red-hospital = Go to A&E now
zone-earlier-day = That was { $day }. How are you now?

advice-999 = { zone-emergency }
advice-red = { zone-red }
advice-amber = { zone-amber }
advice-green = { zone-green }
advice-not-judged = { zone-not-judged }

zone-name-emergency = Emergency
zone-name-red = Red: urgent
zone-name-amber = Amber: phone today
zone-name-green = Green: no warning sign found
zone-name-not-judged = Not judged

## What to do: emergency. `$reason` is a `say-…` fragment, here or beside its question in symptoms.ftl.

advice-emergency-call = Call 999 now. Do not wait for the heart failure team.
advice-emergency-say = Say: ‘I have heart failure and { $reason }.’
advice-emergency-not-watched = Nobody may be watching this screen.

say-pressure-high = my blood pressure is very high and I feel ill
say-oxygen-low = the oxygen in my blood is very low
say-pressure-low = my blood pressure is very low and I feel ill
say-pressure-very-low = my blood pressure is very low
say-pulse-slow = my pulse is very slow
say-pulse-fast = my pulse is very fast
say-danger-sign = I have a danger sign
say-joined = { $first }, and { $then }

## What to do: red and amber. `$phone` and `$outofhours` are grouped, `$until` is a time, `$opens` a day and a time.
## Where no contact is known the number is 111.

advice-red-phone-open = Phone the heart failure team now on { $phone }. They are open until { $until }.
advice-red-phone-closed = The heart failure team is closed now. Call { $outofhours } now. Do not wait for them to open.
advice-red-phone-unknown = Phone your heart failure team now. If you can’t reach them, call 111.
advice-red-phone-hours-unknown = Phone the heart failure team now on { $phone }. If they do not answer, call { $outofhours }.
advice-red-worse = If you feel worse or struggle to breathe, call 999.
advice-hospital-now = Go to A&E now. Take this result with you.
advice-hospital-999 = If you feel faint, your chest hurts or your heart races, call 999.
advice-earlier-now-999 = If you have any of this now, call 999 now.
advice-earlier-now-red = If it is still so now, do not wait: phone now.

advice-amber-phone-open = Your plan says: phone the heart failure team today on { $phone } (open until { $until }).
advice-amber-phone-closed = The heart failure team is closed now. Call { $outofhours } today. Then phone the team on { $phone } when they open: { $opens }.
advice-amber-phone-unknown = Phone your heart failure team today. If you can’t reach them, call 111.
advice-amber-phone-hours-unknown = Your plan says: phone the heart failure team today on { $phone }. If they do not answer, call { $outofhours }.
advice-amber-out-of-hours = When they are closed, call { $outofhours }.
advice-amber-worse = If you feel worse, call 111. If you can’t breathe or your chest hurts, call 999.
advice-comfort-phone-open = Phone your own team on { $phone } (open until { $until }). Or phone your GP.
advice-comfort-phone-closed = Your own team is closed now. Phone them on { $phone } when they open: { $opens }. If it can’t wait, phone your GP. When your GP is closed, call { $outofhours }.
advice-comfort-phone-unknown = Phone your own nurse or your GP. When they are closed, call 111.
advice-comfort-phone-hours-unknown = Phone your own team on { $phone }, or your GP. When they are closed, call { $outofhours }.
advice-comfort-worse = If you feel worse, phone them again. If you can’t breathe or your chest hurts, call 999.

repeat-measurement = Sit still for { $minutes } minutes. Then measure once more.
oxygen-again = Cold fingers make the oxygen number too low. Warm your hand and measure again at once, but do not wait with getting help. Save what you get.
again-while-waiting = Measure once more while you wait for help. If the second number is near your usual, tell them so.

## What to do: green, and when nothing could be judged. `$numbers` is a list of `compared-…` names: each is said to be near
## the usual, close to the days before or inside limits, whatever it was compared with.

advice-green-near-usual = Near your usual: { $numbers }.
advice-green-days-before = Close to the days before: { $numbers }.
advice-green-away-from-usual = Not near your usual, but past no limit: { $numbers }.
advice-green-inside-limits = Inside your limits: { $numbers }.
advice-green-usual-unknown = We do not know your usual yet for this: { $numbers }.
compared-weight = weight
compared-pressure = blood pressure
compared-pulse = pulse
compared-oxygen = oxygen
compared-temperature = temperature
compared-standing-pressure = blood pressure on standing
advice-green-keep-taking = Keep taking your medicines.
advice-green-even-if = If you feel worse, tell your team, even if this screen is green.
advice-not-judged-tell = Your check is saved. If you feel worse, tell your team.
advice-not-judged-rest = Add the rest when you can. What you gave before on that day counts too.
advice-not-judged-999 = If you can’t breathe or your chest hurts, call 999.

## What was not looked at. None of these may be left out: green must never cover what no rule has judged.

not-enough-weights = { $days ->
    [one] We have no weight from the day before to compare with.
   *[other] We have no weight from the { $days } days before to compare with.
}
second-weight-of-the-day = You gave a weight before on that day. We compare only the first one of a day.
time-unsure = We are not sure which day this was. So it is not compared with other days.
symptoms-not-asked = You did not say how you feel. Please answer the questions too. The first ones are about danger signs.
earlier-stands-999 = In the last day this meant 999: ‘{ $told }’ If nobody has looked at you since, or you still have it, or it comes back, call 999 now. What you have just saved does not change that.
earlier-stands-red = In the last day this meant help on the same day: ‘{ $told }’ If you have not spoken to your team since, phone them now. What you have just saved does not change that.
earlier-stands-amber = Earlier today this meant phone your team today: ‘{ $told }’ If you have not spoken to them, phone them. What you have just saved does not change that.
symptoms-partly-answered = { $left ->
    [one] You did not answer { $left } of the questions. Nothing has looked at it.
   *[other] You did not answer { $left } of the questions. Nothing has looked at those.
}
symptoms-partly-answered-danger = { $left ->
    [one] You did not answer { $left } of the questions. It is about a danger sign. Please answer it now.
   *[other] You did not answer { $left } of the questions. Some are about danger signs. Please answer those now.
}
symptoms-left-out = { $left ->
    [one] You did not answer this question: { $symptoms }. Nothing has looked at it.
   *[other] You did not answer these { $left } questions: { $symptoms }. Nothing has looked at those.
}
still-due-weight = Still to do today: your weight.
still-due-pressure = Still to do today: your blood pressure.
not-given-weight = We have no weight from that day.
not-given-pressure = We have no blood pressure from that day.
ask-dizzy = Your blood pressure is on the low side: { $pressure }. Do you feel dizzy when you stand? Please answer that question now. If you do, phone your team now.
team-looks-at-blood = Your team has been asked to look at your blood test of { $day }. Ask them about it when you next speak.
blood-for-team = Your team has to look at your blood test: { $result }. Phone them and tell them this number.
taken-back-999 = In the last day one of your checks meant 999. It was changed or taken back since. If nobody has looked at you, or you still have it, or it comes back, call 999 now.
symptoms-not-judged = Nothing has looked at this: { $symptoms }. Tell your team if it goes on.
diastolic-not-judged = Nothing has looked at your lower number: { $pressure }. Tell your team.
pulse-faster-than-usual = Your pulse is much faster than your usual: { $pulse }. Your usual is { $usual }. Sit still and measure once more. If it stays so, tell your team.
pulse-slower-than-usual = Your pulse is much slower than your usual: { $pulse }. Your usual is { $usual }. Sit still and measure once more. If it stays so, tell your team.
pressure-lower-than-usual = Your blood pressure is lower than your usual: { $pressure }. Your usual upper number is { $usual }. Sit still and measure once more. If it stays so, or you feel dizzy, tell your team.
oxygen-product-scale = Your team has set no oxygen target for you. We used the one that most people have: { $scale }.
medicines-unsettled = Two versions of one of your medicines have been written down. Phone your team before you take the next dose of it. When they are closed, call 111.
medicines-unsettled-open = Two versions of one of your medicines have been written down. Phone your team on { $phone } before you take the next dose of it. They are open until { $until }. After that, call { $outofhours }.
medicines-unsettled-closed = Two versions of one of your medicines have been written down. Your team is closed now. Call { $outofhours } before you take the next dose of it. Or phone your team on { $phone } when they open: { $opens }.
medicines-unsettled-hours-unknown = Two versions of one of your medicines have been written down. Phone your team on { $phone } before you take the next dose of it. If they do not answer, call { $outofhours }.
not-judged-history = Your earlier readings are still on their way to this computer. So we could not compare this with all of them.
not-judged-weight = Nothing has looked at your weight.
not-judged-pressure = Nothing has looked at your blood pressure.
not-judged-pulse = Nothing has looked at your pulse.
not-judged-oxygen = Nothing has looked at your oxygen.
not-judged-symptoms = Nothing has looked at how you feel.

## What was found: the keys and values that the rules ask for. All values come with their units; `$symptoms` is a list.

finding-weight-gain = { $days ->
    [one] Your weight is up { $gain } in { $days } day.
   *[other] Your weight is up { $gain } in { $days } days.
}
finding-weight-gain-with-symptoms = { $days ->
    [one] Your weight is up { $gain } in { $days } day, and you told us of this too: { $symptoms }.
   *[other] Your weight is up { $gain } in { $days } days, and you told us of this too: { $symptoms }.
}
finding-danger-sign = { $count ->
    [one] You have a danger sign: { $symptoms }.
   *[other] You have danger signs: { $symptoms }.
}
finding-on-day = On { $day }: { $told }
finding-congestion = You may be holding more fluid. You told us of this: { $symptoms }.
finding-congestion-severe = You may be holding much more fluid. You told us of this: { $symptoms }.
finding-congestion-much-worse = You feel much worse. And you may be holding more fluid. You told us of this: { $symptoms }.
finding-much-worse = You feel much worse.
finding-told = You told us of this: { $told }.
finding-low-pressure = Your blood pressure is low: { $pressure }. The upper number is below { $limit }.
finding-low-pressure-with-symptoms = Your blood pressure is low: { $pressure }. And you told us of this: { $symptoms }.
finding-high-pressure = Your blood pressure is high: { $pressure }. The upper number is above { $limit }.
finding-high-pressure-with-symptoms = Your blood pressure is high: { $pressure }. And you told us of this: { $symptoms }.
finding-very-high-pressure = Your blood pressure is very high: { $pressure }. And you told us of this: { $symptoms }.
finding-slow-pulse = Your pulse is slow: { $pulse }. It is below { $limit }.
finding-slow-pulse-with-symptoms = Your pulse is slow: { $pulse }. And you told us of this: { $symptoms }.
finding-fast-pulse = Your pulse is fast: { $pulse }. It is above { $limit }.
finding-low-oxygen = Your oxygen is low: { $oxygen }. Low means { $limit } or below.
finding-very-low-oxygen = Your oxygen is very low: { $oxygen }. Very low means { $limit } or below.
finding-oxygen-drop = Your oxygen is lower than your usual: { $oxygen }. Your usual is { $usual }.

## Two versions of a safety setting stand side by side. `$subject` is a `plan-…` name.

plan-unsettled = Your team is settling your plan: { $subject }. Two values stand side by side. Ask them before you change what you do.
settling = Your team is settling your plan: { $subject }. Till then we look at both values. The more urgent answer counts.
settling-phone = Your team is settling your plan: { $subject }. Phone them on { $phone } before you change what you do. When they are closed, call { $outofhours }.
settling-no-phone = Your team is settling your plan: { $subject }. Phone them before you change what you do. When they are closed, call 111.
settling-together = Your team is settling your plan: { $subject }. Till then you can phone: { $phone }.
