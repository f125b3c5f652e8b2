### Sheets of paper: the plan as a card for the kitchen wall, the numbers of a while, and the quick guide.
### `card-X-Y` is the line of answer Y to question X; the other `card-…` lines are numbers. `$value` has its unit.

## The card.

card-title = My heart failure card
card-about = { $name }, born { $born }
card-made = Made on { $day }. It shows your plan as it was then. Your plan may have changed since: look at your screen.
card-emergency = Call 999 now
card-red = Red: phone now, do not wait
card-amber = Amber: phone your team today
card-green = Green: go on as usual
card-any-of-these = If any of these is true:
card-none-of-these = If none of these is true:
card-green-weigh = Check your weight and how you feel, as your team asked.
card-green-medicines = Take your medicines.
card-green-even-if = If you feel worse, tell your team.
card-phone = Heart failure team: { $contact }
card-phone-unknown = Heart failure team: ask for their number, and write it here: ____________________ When they are closed, call 111.
card-my-weight = My target weight: { $weight }
card-unsettled = Your team is settling part of this plan. The safer line is printed.
card-foot = Hearth is not a certified medical device.
card-page = Page

card-struggling-to-breathe-yes = You struggle to breathe, or are too breathless to speak
card-sudden-breathless-yes = You get very short of breath all of a sudden
card-chest-pain-today = You have new pain or tightness in your chest
card-fainted-yes = You faint or collapse
card-confusion-yes = You are newly confused
card-grey-lips-yes = Your lips are blue or grey
card-stroke-signs-yes = Your face drops, an arm is weak, or your speech is slurred
card-icd-shocks-one = Your heart device gives you a shock
card-icd-shocks-two-or-more = Your heart device gives you two shocks or more
card-very-unwell-yes = You feel very unwell and frightened
card-breathless-rest = You are out of breath while you sit still
card-cough-pink-froth = You cough up pink froth
card-overall-much-worse = You feel much worse than your usual
card-breathless-change-little-more = You are more out of breath than your usual
card-pillows-more = You need more pillows to sleep
card-woke-breathless-yes = You wake up out of breath
card-swelling-little-more = Your ankles, legs or tummy swell more than your usual
card-dizzy-yes = You are dizzy when you stand up
card-little-urine-yes = You pass much less water than your usual
card-sick-or-fever-yes = You are being sick, have the runs or a fever
card-medicines-taken-stopped = You have stopped taking a medicine

card-systolic-at-most = The top number of your blood pressure is { $value } or less
card-systolic-at-most-ill = You are dizzy and the top number of your blood pressure is { $value } or less
card-systolic-at-least = The top number of your blood pressure is { $value } or more
card-systolic-at-least-ill = You are dizzy and the top number of your blood pressure is { $value } or more
card-pulse-at-most = Your pulse is { $value } or less
card-pulse-at-most-ill = You are dizzy and your pulse is { $value } or less
card-pulse-at-least = Your pulse is { $value } or more
card-pulse-at-least-ill = You are dizzy and your pulse is { $value } or more
card-oxygen-at-most = Your oxygen is { $value } or less
card-temperature-at-least = Your temperature is { $value } or more
card-gain = Your weight goes up by { $value } or more in { $days } days
card-systolic-at-least-headache = You have a bad headache and the top number of your blood pressure is { $value } or more
card-gain-swelling = Your weight goes up by { $value } or more in { $days } days and you swell more, or get out of breath more
card-loss = Your weight goes down by { $value } or more in 3 days
card-loss-ill = You are dizzy and your weight goes down by { $value } or more in 3 days
card-uneven-pulse = Your pulse is uneven, and was not before

## The numbers of a while.

paper-numbers-title = My heart failure numbers
paper-numbers-period = From { $from } to { $to }
paper-numbers-usual = usual range
paper-numbers-medicines = When medicines changed (the numbers stand in the charts)
paper-numbers-table = All readings
paper-numbers-caption = Newest first
paper-numbers-when = When
paper-numbers-described = { $name }, { $unit }. Readings: { $count }. Latest { $latest }, lowest { $lowest }, highest { $highest }.

paper-saved = Saved as { $file }. Anyone who can open that file can read it.
problem-paper = We could not make this sheet. Nothing is lost. Try again, and tell your team if it happens again.

paper-mark-withdrawn = taken back
paper-mark-corrected = corrected
paper-mark-possible-duplicate = perhaps typed twice
paper-mark-time-unsure = day not sure

## The quick guide: one page to keep beside the scales. It shows no numbers of anybody.

guide-title = Quick guide
guide-lead = Check in once a day, in the morning. It takes about a minute.
guide-weigh = Weigh yourself
guide-weigh-1 = Go to the toilet first. Weigh before you eat.
guide-weigh-2 = Wear about the same clothes each day.
guide-weigh-3 = Put the scales on a hard floor, always in the same place.
guide-weigh-4 = Stand still. Type the number that you see.
guide-pressure = Measure your blood pressure
guide-pressure-1 = Sit and rest for 5 minutes. Put both feet on the floor. Do not talk.
guide-pressure-2 = Put the cuff on your bare arm. Rest the arm on a table, as high as your heart.
guide-pressure-3 = Measure two times, with one minute between. Type both.
guide-pressure-4 = The pulse stands below the two numbers. Type it too.
guide-feel = Say how you feel
guide-feel-1 = Compare with your own usual, not with other people.
guide-feel-2 = If nothing has changed, one key says so for all questions.
guide-result = Read the result
guide-result-emergency = Call 999 now. Do not wait for anybody to read your check.
guide-result-red = Phone now. The screen says whom.
guide-result-amber = Phone your team today. When they are closed, the screen says whom to call.
guide-result-green = No warning sign in this check. Go on as usual.
guide-offline = No internet? Check in all the same. It is saved on this computer and sent later.
guide-not-watched = Nobody may be watching your numbers right now. If you feel unwell, phone.
