### Plans that a person carries out alone: the prescriber’s own words, their limits, and what they say today.
### Doses come as values, as the prescriber wrote them. { $words } is shown as it was typed.

## The flexible diuretic plan.

bounded-flexible = Your plan for extra water tablets, from { $by }: { $words }
bounded-flexible-start = Start if you gain { $gain } in 3 days.
bounded-flexible-start-signs = Start if you gain { $gain } in 3 days, or if you get more puffed or more swollen.
bounded-flexible-limits = Take as well: { $order }. Take it for { $days } days at most. Phone your team on day { $phone } if you are no better.
bounded-flexible-stop = Stop if you feel dizzy. Stop if you are sick. Stop if you weigh { $target } again. Stop if your top number is below { $pressure }. Then phone your team.
bounded-flexible-bloods = Have a blood test { $days } days after you start.
bounded-flexible-may-start = You may use your plan for extra water tablets today.
bounded-flexible-running = This is day { $day } of your extra water tablets. The last day is { $last }. Have a blood test by { $bloods }.
bounded-flexible-running-phone = This is day { $day } of your extra water tablets. Phone your team today if you are no better. The last day is { $last }. Have a blood test by { $bloods }.
bounded-flexible-stop-dizzy = Stop your extra water tablets. You feel dizzy. Phone your team today.
bounded-flexible-stop-pressure = Stop your extra water tablets. Your top number is low. Phone your team today.
bounded-flexible-stop-sick = Stop your extra water tablets. You are sick or have a fever. Phone your team today.
bounded-flexible-stop-target = Stop your extra water tablets. You are back at your weight. Phone your team and tell them.
bounded-flexible-over = Take no extra water tablets now. This has gone on for as long as your plan lets it. Phone your team today.
bounded-flexible-bloods-due = Have the blood test for your extra water tablets by { $date }. Do not use that plan again before it.
bounded-flexible-held-bloods = Do not use your plan for extra water tablets today. Have the blood test for the last time first. Phone your team now.
bounded-flexible-held = Do not use your plan for extra water tablets today. Phone your team now.
bounded-flexible-held-answers = First answer how you feel today. Then we tell you if you may use your plan for extra water tablets.
bounded-flexible-held-emergency = Call 999 first. Do not use your plan for extra water tablets today.

## The sick-day plan.

bounded-sick-day = Your plan for sick days, from { $by }: { $words }
bounded-sick-day-limits = Leave out: { $medicines }. Do this for { $days } days at most. Take all your other tablets.
bounded-sick-day-restart = Take them again when you have been eating and drinking as you usually do for { $hours } hours. Do not take a double dose.
bounded-sick-day-may-pause = You may use your plan for sick days today. Tell your team that you use it.
bounded-sick-day-ask-first = You have a plan for sick days from { $by }. Phone your team and ask if you use it today.
bounded-sick-day-held = Call 999 first. Your plan for sick days can wait.
bounded-sick-day-paused = This is day { $day } of your plan for sick days. You leave out: { $medicines }.
bounded-sick-day-must-restart = Take these again: { $medicines }. You should have done this on { $date }. Do not take a double dose. Then tell your team.
bounded-metformin = metformin
bounded-nsaid = ibuprofen and others

## Both.

bounded-until = You can use this plan up to { $date }.
bounded-expired = Do not use this plan. It ended on { $date }. Phone your team.
bounded-unsettled = Do not use this plan. Two versions of it stand. Phone your team.
bounded-needs-newer = Do not use this plan. It needs a newer app. Phone your team.
bounded-phone-team = Phone your team today. You have left out { $medicines } for as long as your plan lets you.
bounded-left-out = Left out since { $date } (plan for sick days)
bounded-ask-again = Ask your team if you take { $medicine } again. Its pause ended on { $date }.

## What can be put right about a plan.

problem-bounded-words = Write what the plan says, in the prescriber’s words.
problem-bounded-days = Say for how many days at most.
problem-bounded-too-long = That is too long to go on alone. Choose { $days } days at most.
problem-bounded-expires = Give the last day on which the plan may be used.
problem-bounded-expired = That day is over. Choose a later last day.
problem-bounded-too-late = The plan must be looked at again by { $date }. Choose that day or one before it.
problem-bounded-future = That day lies ahead. Give the day on which the plan was agreed.
problem-bounded-weight = Give the weight to come back to in kg, for example 80.5.
problem-bounded-gain = Give the gain in kg, for example 2 or 1.5.
problem-bounded-pressure = Give the top number as mmHg, for example 100.
problem-bounded-loop = The extra dose must be furosemide or one like it.
problem-bounded-phone-day = Choose a day to phone that lies inside the plan.
problem-bounded-bloods = Have the blood test within { $days } days of the start.
problem-bounded-none = There is no such plan.
problem-plan-danger = Call 999 first. The plan can wait.
problem-flexible-none = There is no plan for extra water tablets. Phone your team.
problem-flexible-unsettled = Do not use the plan for extra water tablets: it is not clear which one holds. Phone your team.
problem-flexible-expired = Do not use the plan for extra water tablets: it ended on { $date }. Phone your team.
problem-flexible-not-offered = The plan does not start on that day. Do a check first. If you are worried, phone your team.
problem-flexible-runs = You take the extra tablets already. First say that they have ended.
problem-flexible-held = Do not use the plan on that day: your team has to look first. Phone your team now.
problem-flexible-bloods-first = Do not use the plan yet: the blood test for the last time is not done. Phone your team now.
problem-flexible-answers-first = Do not use the plan yet. First answer how you feel on that day: do a check.
problem-flexible-bloods-due = The plan does not start on that day. Have the blood test for the last time by { $date }.
problem-flexible-over = Do not use the plan now: this has gone on for as long as it lets you. Phone your team today.
problem-flexible-not-begun = You do not take extra tablets under the plan now.
problem-flexible-end = Give a day from the first extra tablets up to today.
problem-flexible-ends-first = First say that the extra tablets have ended. Then end the plan.
problem-sick-day-tasks-set = First say what is taken again. Then change the plan.
problem-sick-day-none = There is no plan for sick days. Phone your team.
problem-sick-day-unsettled = Do not use the plan for sick days: it is not clear which one holds. Phone your team.
problem-sick-day-expired = Do not use the plan for sick days: it ended on { $date }. Phone your team.
problem-sick-day-from = Give a first day from when the plan was agreed up to today.
problem-sick-day-runs = You use the plan already. First say what you take again.
problem-sick-day-no-pause = You do not use the plan now.
problem-sick-day-eating = Give a day from the first sick day up to today.
problem-sick-day-restarted = That is not on the list of the plan. Use a name from the list.
problem-sick-day-nothing = Choose what is left out.
problem-sick-day-hours = Choose 24 to 48 hours of eating and drinking.
problem-sick-day-not-paused = { $medicine } must not be left out on sick days. Take it off the list.
problem-sick-day-no-order = { $medicine } is not on this person’s list. If they take it, confirm it and say why it is on the plan.
problem-sick-day-why = Say why: a medicine on the plan is not on this person’s list. The reason is kept with the plan.
problem-sick-day-tasks = First say what is taken again. Then end the plan.

## What the team has to see to.

medicines-task-extra-doses = Extra water tablets since { $date }: day { $day } of { $most }
medicines-task-extra-doses-over = Extra water tablets since { $date }: day { $day }, and the plan gives { $most }. Ask how the person is, and say when they ended.
caseload-bought = Bought and taken since { $date }: { $name }
nurse-told-effect = Look at this side effect of { $medicine }, told on { $date }: { $words }
nurse-told-stopped = Says they stopped { $medicine } on { $date }
caseload-left-out = Left out since { $date } and not taken again yet: { $medicines }

## In the list of what happened.

timeline-medicine-taken = Medicines taken
timeline-medicine-bought = Bought at the chemist
timeline-flexible-plan = A plan for extra water tablets
timeline-flexible-use = Extra water tablets
timeline-from-to = { $from }, ended { $to }
timeline-taken-again = { $from }; taken again: { $medicines }
timeline-sick-day-plan = Plan for sick days
timeline-sick-day = Sick days
timeline-plan-ended = Ended
