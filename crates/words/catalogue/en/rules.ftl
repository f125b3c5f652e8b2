### What the rules speak of: blood results, causes of alerts, what was counted, what would clear a finding, the plan's new settings.

## Names of blood results and of a pulse's rhythm.

analyte-potassium = Potassium
analyte-sodium = Sodium
analyte-creatinine = Creatinine
analyte-egfr = Kidney filter rate (eGFR)
analyte-urea = Urea
analyte-haemoglobin = Haemoglobin
analyte-ferritin = Ferritin
analyte-transferrin-saturation = Transferrin saturation
analyte-nt-pro-bnp = NT-proBNP
analyte-bnp = BNP
rhythm-regular = regular
rhythm-irregular = irregular

## What was counted, and limits in words.

measure-lying-standing = { $lying } lying, { $standing } standing
measure-usual = { $readings ->
    [one] { $value } (from { $readings } reading)
   *[other] { $value } (from { $readings } readings)
}
measure-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
measure-hours = { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
}
measure-count = { $readings } in { $days } days
measure-noise = { $times } times the usual noise
limit-above-target = ≥ target + { $weight }
limit-below-target = ≤ target − { $weight }
limit-first-time = first time
limit-service-minutes = ≥ { $minutes } minutes of opening hours
limit-working-days = ≥ { $days } working days ended

## What an alert is about.

cause-weight-gain = weight gain
cause-danger-sign = danger sign
cause-self-harm = thoughts of self-harm
cause-severe-answers = a severe score
cause-congestion = fluid
cause-feels-worse = feels much worse
cause-told = a sign that no rule judges
cause-low-pressure = low blood pressure
cause-high-pressure = high blood pressure
cause-slow-pulse = slow pulse
cause-fast-pulse = fast pulse
cause-low-oxygen = low oxygen
cause-weight-loss = weight loss
cause-wasting = wasting
cause-postural-fall = fall of blood pressure on standing
cause-irregular-pulse = irregular pulse
cause-too-dry = too dry, or ill
cause-device-shock = shock from a device
cause-missing = missing readings
cause-out-of-touch = computer out of touch
cause-medicines-missed = missed medicines
cause-medicines-left-out = medicines left out on sick days
cause-extra-doses = extra water tablets
cause-potassium = potassium
cause-kidney-function = kidney function
cause-sodium = sodium
cause-natriuretic-peptide = NT-proBNP
cause-iron = iron
cause-bloods-overdue = blood test overdue
cause-unanswered = unanswered alert

## What would clear a finding.

clears-weight = A later weight inside the limit
clears-answers = A later check with none of these signs
clears-pressure = A later blood pressure inside the limit
clears-pulse = A later pulse inside the limit
clears-oxygen = A later oxygen value inside the limit
clears-temperature = A later temperature below the limit
clears-readings = The readings that are missing
clears-contact = Contact with the person’s computer
clears-medicines = A later day with all medicines taken
clears-taken-again = Word that each medicine is taken again
clears-extra-doses = Word that the extra water tablets have ended
clears-opened = Somebody of the team opens that alert
clears-clinician = Only a clinician who has spoken with the person

## What no rule has looked at.

not-judged-temperature = Nothing has looked at your temperature.
not-judged-rhythm = Nothing has looked at whether your pulse was regular.
not-judged-standing-pressure = Nothing has looked at your blood pressure on standing.
not-judged-blood = Nothing has looked at your blood test.

## The plan's settings that the rules read. The name of subject `a/b` is `plan-a-b`.

plan-oedema-free-weight = Weight without extra fluid
plan-threshold-weight-gain-7-days = Weight gain in 7 days that means ‘phone us’
plan-threshold-weight-gain-1-day = Weight gain in 1 day that counts with a sign of fluid
plan-threshold-weight-above-target = Weight above the target that means ‘phone us’
plan-threshold-weight-loss = Weight loss that means ‘phone us’
plan-threshold-systolic-lowish = Upper number that is too low to step medicines up
plan-threshold-pulse-fast-ill = Fast pulse limit if you feel ill (10 higher if not)
plan-threshold-pulse-rise = Rise of the usual pulse that means ‘phone us’
plan-threshold-missing-days = Days without readings before the team is told
plan-tier = How closely you are watched
plan-heart-failure-type = Type of heart failure
plan-value-tier-t0 = T0 comfort
plan-value-tier-t1 = T1 light
plan-value-tier-t2 = T2 standard
plan-value-tier-t3 = T3 intensive
plan-value-hfref = HFrEF
plan-value-hfmref = HFmrEF
plan-value-hfpef = HFpEF
plan-value-unknown = not known
plan-range-tiers = t0, t1, t2 or t3
plan-range-heart-failure-types = hfref, hfmref, hfpef or unknown
unit-days = days
problem-value-tier = Type t0, t1, t2 or t3.
problem-value-heart-failure-type = Type hfref, hfmref, hfpef or unknown.
plan-group-weight = Weight
plan-group-pressure = Blood pressure
plan-group-pulse = Pulse
plan-group-oxygen = Oxygen
plan-group-watching = How you are watched
plan-group-contact = Whom to phone
timeline-medicine = Medicine
timeline-medicine-stopped = { $medicine }: stopped, last day { $date }
timeline-medicine-until = { $medicine }: last day { $date }
timeline-medicine-paused = { $medicine }: paused from { $date }
timeline-alert-closing = Alert closed
timeline-alert-seen = Alert looked at
timeline-looked-at = Check-in looked at
timeline-alert-snooze = Alert put off
