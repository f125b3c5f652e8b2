### Medicines, said to the team: orders, how near to target, next steps, holds, blood tests, warnings.
### Names of drugs are the same in every language and come as values.

## An order.

medicines-order = { $drug } { $dose }, { $frequency }, { $route }
medicines-listed = { $what } (on the list of what to avoid or take care with)
medicines-frequency-od = once a day
medicines-frequency-bd = twice a day
medicines-frequency-tds = three times a day
medicines-frequency-alternate-days = every other day
medicines-frequency-when-needed = when needed
medicines-route-oral = by mouth
medicines-route-intravenous = into a vein
medicines-route-subcutaneous = under the skin
medicines-standing-not-yet = Starts on { $date }
medicines-with-last-day = { $standing }; last day { $date }
medicines-until-then = Until then: { $order }
medicines-taken-before = Taken before, until { $date }
medicines-standing-current = Since { $date }
medicines-standing-on-hold = Paused since { $date }: { $reason }
medicines-standing-stopped = Stopped; last day { $date }
medicines-standing-restart-due = Its pause ended on { $date } ({ $reason }): say whether it is taken again
medicines-found-since = Taken since { $date }, before it was written down here
medicines-found-since-unknown = Taken since before it was written down here on { $date }
medicines-reason-kidneys = kidneys
medicines-reason-potassium = potassium
medicines-reason-low-blood-pressure = low blood pressure
medicines-reason-slow-pulse = slow pulse
medicines-reason-sick-day = sick-day plan
medicines-reason-operation = an operation
medicines-reason-other = another reason
medicines-reason-dizziness = dizziness
medicines-reason-persons-choice = the person’s own choice
medicines-set-by = Set by { $who }, { $when }
medicines-two-versions = Two versions stand: ask before the next dose
medicines-needs-newer = A newer app wrote an order that this one can’t read
medicines-none = No medicine is written down
medicines-ask-first = This is what your prescriber wrote. Ask your team before you change anything.
medicines-despite = Saved all the same, against: { $hold }
medicines-despite-of = Saved all the same, against: { $hold }, of { $date }

## How near to the target.

medicines-percent = { $percent }% of the target
medicines-percent-above = { $percent }% of the target: above target
medicines-percent-together = { $percent }% of the target, all its orders added up
medicines-percent-above-together = { $percent }% of the target, all its orders added up: above target
medicines-percent-no-target = No target: given by need
medicines-percent-not-daily = No daily dose follows from it
medicines-percent-not-oral = Targets are for tablets
medicines-percent-weight-needed = The target depends on the weight, which is not known
medicines-tolerated = The most that is tolerated: { $reason }

## Pillars and classes.

medicines-pillar-ras-inhibitor = ACE inhibitor, ARNI or ARB
medicines-pillar-beta-blocker = Beta-blocker
medicines-pillar-mra = MRA
medicines-pillar-sglt2-inhibitor = SGLT2 inhibitor
medicines-class-ace-inhibitor = an ACE inhibitor
medicines-class-arb = an ARB
medicines-class-arni = an ARNI
medicines-class-beta-blocker = a beta-blocker
medicines-class-mra = an MRA
medicines-class-sglt2-inhibitor = an SGLT2 inhibitor
medicines-class-sinus-node-inhibitor = ivabradine
medicines-class-glycoside = digoxin
medicines-class-vasodilator-pair = hydralazine with isosorbide dinitrate
medicines-class-guanylate-cyclase-stimulator = vericiguat
medicines-class-loop-diuretic = a loop diuretic
medicines-class-thiazide = a thiazide

## The next step. Which dose it would be is the prescriber’s to say.

medicines-step-not-for-this-type = Not offered for this type of heart failure
medicines-step-type-unknown = The type of heart failure is not written down
medicines-step-start-offer = Offer { $class }
medicines-step-start-consider = Consider { $class }
medicines-step-increase = { $drug } is at { $percent }% of its target: an increase is next
medicines-step-at-target = { $drug } is at its target
medicines-step-above-target = { $drug } is above target: look at its dose again
medicines-step-at-tolerated-maximum = { $drug } is at the most that is tolerated: { $reason }
medicines-step-switch-to-arni = Symptoms go on: an ARNI in place of { $drug }, with specialist advice and 36 hours between them
medicines-step-paused = { $drug } is paused: say when it goes on
medicines-step-ends = { $drug } ends on { $date }
medicines-step-begins = { $drug } starts on { $date }
medicines-step-begins-arni = An ARNI ({ $drug }) starts on { $date }: no ACE inhibitor until then, with 36 hours between them
medicines-step-begins-ace-inhibitor = An ACE inhibitor ({ $drug }) starts on { $date }: no ARNI until then, with 36 hours between them
medicines-step-two-at-once = Two orders at once: settle which holds
medicines-step-ask-specialist = Angioedema: ask a specialist
medicines-step-not-comparable = How far { $drug } is from its target can’t be said

## What stands against a step. `value` is the reading it rests on.

medicines-strength-hard = No step
medicines-strength-soft = Look twice
medicines-published = The published advice at this value is: { $act } ({ $source })
medicines-published-halve = halve it, or give it every other day
medicines-published-halve-never-suddenly = halve it; a beta-blocker is never stopped suddenly
medicines-published-one-step-down = go down one step
medicines-published-stop = stop it and seek advice
medicines-published-stop-for-now = stop it for a time
medicines-published-withhold = withhold it
medicines-published-consider-less = consider a lower dose
medicines-published-stop-sooner = with a preserved ejection fraction stop it sooner than at 50%
medicines-published-interrupt-ketones = interrupt it and measure blood ketones
medicines-published-seek-advice = seek specialist advice
medicines-published-do-not-start = do not start it
medicines-hold-potassium-low = Potassium { $value }: below 3.5 mmol/L
medicines-hold-potassium-raised = Potassium { $value }: 5.1 to 5.4 mmol/L
medicines-hold-potassium-high = Potassium { $value }: 5.5 to 5.9 mmol/L
medicines-hold-potassium-danger = Potassium { $value }: 6.0 mmol/L or more
medicines-hold-creatinine-rise = Creatinine up { $value } since before the last change
medicines-hold-creatinine-high = High creatinine: { $value }
medicines-hold-egfr-low = eGFR { $value }
medicines-hold-sodium-low = Sodium { $value }: below 130 mmol/L
medicines-hold-pressure-low = Upper pressure { $value }
medicines-hold-pressure-low-dizzy = Dizzy, and upper pressure { $value }
medicines-hold-pulse-slow = Pulse { $value }
medicines-hold-congestion-worse = More breathless or more swollen
medicines-hold-nt-pro-bnp-rise = NT-proBNP { $value }: more than 10% above discharge
medicines-hold-acutely-ill = Vomiting, diarrhoea, fever or an operation
medicines-hold-high-diuretic = High dose of diuretic: { $value }. Seek advice first
medicines-hold-valve-disease = Valve disease: seek advice first
medicines-hold-too-soon = Too soon after the last change: from { $value } on
medicines-hold-never-together = Never together with { $value }
medicines-hold-washout = Less than 36 hours after { $value }, or not known to be more
medicines-hold-not-tolerated = Was not tolerated
medicines-hold-lab-missing = Never measured: { $value }
medicines-hold-lab-old = Older than 30 days: { $value }
medicines-hold-no-bloods-since-change = No blood test since the last change
medicines-hold-observation-missing = Missing or more than 6 days old: { $value }
medicines-hold-order-unsettled = Two orders of { $value } that nobody has settled
medicines-with-verapamil = diltiazem or verapamil
medicines-age = { $days ->
    [0] today
    [one] { $days } day old
   *[other] { $days } days old
}
medicines-missing-potassium = potassium
medicines-missing-creatinine = creatinine
medicines-missing-egfr = eGFR
medicines-missing-sodium = sodium
medicines-missing-systolic = upper blood pressure
medicines-missing-pulse = pulse
medicines-missing-congestion = breathlessness and swelling

## Blood tests.

medicines-bloods-after-change = after the change of { $drug }
medicines-bloods-monthly = monthly test for { $drug }
medicines-bloods-routine = routine test for { $drug }
medicines-bloods-baseline = before { $drug } or with its first dose
medicines-bloods-illness = after an illness, because of { $drug }
medicines-bloods-to-book = none is known of the last half year; book one for { $drug }
medicines-bloods-repeat = repeat of { $result }, of { $date }
medicines-test-due = Bloods due by { $date }: { $why }
medicines-test-overdue = { $days ->
    [one] Bloods overdue by { $days } day: { $why }
   *[other] Bloods overdue by { $days } days: { $why }
}
medicines-test-later = Bloods from { $date }: { $why }

## What somebody has to see to.

medicines-task-pause-ended = { $medicine }: its pause ended on { $date }. Say whether it is taken again.
medicines-task-restart-due = { $medicine }: to be taken again since { $date } (sick-day plan). Say when it is.
medicines-task-restart-late = { $medicine }: left out since { $date } (sick-day plan), for 48 hours or more. Ask how the person is.
medicines-task-restart-waiting = { $medicine }: left out since { $date } (sick-day plan)

## Warnings. This is a short list, no interaction checker.

medicines-level-never = Never
medicines-level-avoid = Avoid
medicines-level-care = Take care
medicines-warn-nsaid = Anti-inflammatory painkillers hold water and hurt the kidneys
medicines-warn-thiazolidinedione = Glitazones hold water
medicines-warn-saxagliptin = Saxagliptin: more admissions with heart failure
medicines-warn-diltiazem-verapamil = Diltiazem and verapamil weaken the heart’s beat
medicines-warn-moxonidine = Moxonidine: more deaths in heart failure
medicines-warn-class-1-antiarrhythmic = Flecainide and its like can harm a weak heart’s rhythm
medicines-warn-dronedarone = Dronedarone: more deaths in heart failure
medicines-warn-d-sotalol = D-sotalol can harm the heart’s rhythm
medicines-warn-adaptive-servo-ventilation = Adaptive servo-ventilation: harm with a reduced ejection fraction and central apnoea
medicines-warn-potassium-salt = Potassium salt (LoSalt) with an ACE inhibitor, ARB, ARNI or MRA raises potassium
medicines-warn-effervescent = Effervescent and soluble tablets are full of salt
medicines-warn-decongestant = Decongestants raise pressure and pulse
medicines-warn-trimethoprim = Trimethoprim with an ACE inhibitor, ARB, ARNI or MRA raises potassium
medicines-warn-alpha-blocker = Alpha-blockers lower the pressure on standing
medicines-warn-itraconazole = Itraconazole can weaken the heart
medicines-warn-high-dose-steroid = Steroids in high doses hold water
medicines-warn-cancer-medicine = Some cancer medicines weaken the heart
medicines-warn-arni-with-ace-inhibitor = An ARNI and an ACE inhibitor stand together
medicines-warn-arni-with-arb = An ARNI and an ARB stand together
medicines-warn-beta-blocker-with-diltiazem-verapamil = A beta-blocker and diltiazem or verapamil stand together: the heart may beat too slowly
medicines-warn-ace-inhibitor-with-arb = An ACE inhibitor and an ARB stand together
medicines-warn-ace-inhibitor-arb-mra = An ACE inhibitor, an ARB and an MRA stand together
medicines-warn-washout = Less than 36 hours between ACE inhibitor and ARNI, or not known to be more
medicines-value-of = { $value } on { $date }
medicines-warn-potassium-salt-high = Potassium salt (LoSalt) or potassium tablets while the potassium is high: { $result }
medicines-warn-potassium-together = { $count } products that raise the potassium stand together: potassium salts (LoSalt), potassium tablets, trimethoprim
medicines-warn-trimethoprim-high = Trimethoprim while the potassium is high: { $result }
medicines-warn-nsaid-kidneys = Anti-inflammatory painkillers while the kidneys are weak: eGFR { $result }
medicines-warn-digoxin-kidneys = Digoxin builds up while the kidneys are weak: eGFR { $result }. Look at its dose and its level in the blood
medicines-warn-digoxin-potassium = Digoxin is more poisonous while the potassium is low: { $result }
medicines-warn-two-of-one-class = Two medicines of one class stand together: { $class }
medicines-warn-two-orders = Two orders of { $drug } are added up: check that both are taken
medicines-not-checked = This short list is no interaction checker: what it does not name has not been checked.

## What can be put right about an order.

problem-medicine-drug = That is not a drug of the formulary. Type its generic name, for example ramipril.
problem-medicine-dose-empty = Type the dose with its unit, for example 2.5 mg.
problem-medicine-dose-unit-missing = Type the unit too: mg or micrograms. A bare number is never guessed at.
problem-medicine-dose-unit-unknown = Write the dose in mg or micrograms.
problem-medicine-dose-not-a-number = That dose can’t be read. Type it like 2.5 mg or 49/51 mg.
problem-medicine-dose-thousand = That dose can be read in two ways: as a thousand or as a part of one. Type it without a comma, like 1000 mg or 3.125 mg.
problem-medicine-dose-zero = A dose can’t be nothing. Stop or pause the medicine instead.
problem-medicine-dose-too-high = That is too much to be one dose.
problem-medicine-dose-mixed = Write both parts of the dose in one unit.
problem-medicine-wrong-unit = { $drug } is written in { $unit }. Check the dose with the prescriber.
problem-medicine-over-highest = The most { $drug } at one time is { $highest }. Check the dose with the prescriber.
problem-medicine-two-parts = { $drug } has two numbers, for example 49/51 mg.
problem-medicine-one-part = { $drug } has one number.
problem-medicine-no-such-tablet = No tablet of { $drug } has these two numbers.
problem-medicine-frequency = Choose how often: od, bd, tds, alternate-days or when-needed.
problem-medicine-route = { $drug } is not given that way.
problem-medicine-stop = The last day lies before the first. Check the days.
problem-medicine-hold = The pause lies outside the order. Check the days.
problem-medicine-reason = Choose a reason from the list: { $reasons }.
problem-medicine-prescriber = Write who prescribed it: you are writing down somebody else’s order.
problem-medicine-no-blood-date = This change needs a day for its blood test, by { $date } at the latest.
problem-medicine-blood-before = The blood test lies before the change. Choose a later day.
problem-medicine-blood-late = The blood test is too late: take it by { $date } at the latest.
problem-medicine-never-together = { $warning }. Stop the other one first, or confirm that a specialist knows.
problem-medicine-after-its-end = { $warning }. The last day of { $drug } is { $last }: start this one on { $from } or later, or confirm that it is meant.
problem-medicine-after-washout = { $warning }. The last day of { $drug } is { $last }, and 36 hours have to pass: start this one at noon on { $from } at the earliest, or confirm that a specialist knows.
problem-medicine-avoid-together = { $warning }. Stop the other one first, or confirm that it is meant.
problem-medicine-never-at = { $warning }. Confirm it only if a specialist knows.
problem-medicine-held = { $hold }
problem-medicine-asked = Read what stands against this. If it is meant all the same, confirm it and say why.
problem-medicine-why = Say why: something stands against this change. The reason is kept with the order.
problem-medicine-already = This medicine is written down already. Write a change of its dose as a change.
problem-medicine-already-from = It is taken already. Give a first day up to today, or none.
problem-medicine-old-start = The blood test after this start would be overdue already. If it was taken before it was written down here, say that it is taken already.
problem-medicine-blood-past = The blood test lies behind. Choose a day from today on, or none.
problem-medicine-which-salt = Which one is it: { $one } or { $other }? Their doses differ.
problem-medicine-over-highest-daily = That is more { $drug } in a day than the highest on the list: { $highest }. Check the dose and how often, or confirm that it is right.
problem-medicine-over-highest-together = With the other orders of { $drug } that is more in a day than the highest on the list: { $highest }. Check that both are taken, or confirm that it is right.
problem-medicine-unknown = There is no such medicine here. Use the name that the list shows.
problem-medicine-listed-dose = A medicine on this short list is written down without a dose. Leave the dose and how often empty.
problem-medicine-not-begun = It has not begun: its first day is { $date }. Give that day or a later one as its last.
problem-medicine-stopped = It is stopped already.
problem-medicine-stop-why = Say why it ends. The reason is kept with the medicine.
problem-medicine-angioedema = Was it angioedema? Give the reason itself: { $reasons }.
problem-medicine-tolerance-class = ‘Not tolerated’ is kept of ACE inhibitors, ARBs and sacubitril/valsartan. Say it in the reason.
problem-medicine-sudden = { $drug } is a beta-blocker. Stopped or paused suddenly it can harm the heart: as a rule the dose goes down step by step. Confirm it if it is meant.
problem-medicine-name = A name has letters, figures and hyphens only.
problem-medicine-unsettled = Two versions of this medicine stand. Settle which holds before it is stopped.
