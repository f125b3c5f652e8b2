### What the team's screens say: the caseload's reasons, the timeline's kinds, marks and where an entry has got to.

## The list.

caseload-as-of = List as of { $time }
caseload-as-of-date = List as of { $date }, { $time }
caseload-never-synced = This list has not been in touch with the team’s server yet
caseload-not-updated = { $count ->
    [one] { $count } patient not updated since
   *[other] { $count } patients not updated since
}
caseload-empty = No patients yet. Add one, or sync to fetch your caseload.

nurse-sync-waiting = { $count ->
    [one] Saved on this computer. { $count } change not sent yet.
   *[other] Saved on this computer. { $count } changes not sent yet.
}
nurse-sync-all-sent = The team’s server has everything up to { $when }.
nurse-sync-never = Saved on this computer. Nothing has been sent yet.
nurse-sync-empty = Nothing is saved yet.

reason-with-more = { $count ->
    [one] { $reason } (and { $count } more)
   *[other] { $reason } (and { $count } more)
}
reason-not-seen = { $days ->
    [one] Not seen for { $days } day
   *[other] Not seen for { $days } days
}
reason-never-seen = No reading yet
reason-near-usual = Near the usual
reason-not-judged = Readings that no rule could judge
reason-conflict = { $count ->
    [one] { $count } setting has two versions
   *[other] { $count } settings have two versions
}
reason-incomplete = History not loaded yet
reason-source-not-confirmed = Source not confirmed
reason-reading-future = A reading dated in the future

## What a rule found, said about the patient: the same names and values as the `finding-…` of advice.ftl.

reason-weight-gain = { $days ->
    [one] Weight up { $gain } in { $days } day
   *[other] Weight up { $gain } in { $days } days
}
reason-weight-gain-with-symptoms = { $days ->
    [one] Weight up { $gain } in { $days } day, with signs of congestion
   *[other] Weight up { $gain } in { $days } days, with signs of congestion
}
reason-danger-sign = Danger sign: { $symptom }
reason-more-breathless = More breathless
reason-woke-breathless = Woke breathless
reason-more-pillows = More pillows
reason-more-swelling = More swelling
reason-congestion = Sign of congestion: { $signs }
reason-congestion-many = Signs of congestion: { $signs }
reason-much-worse = Feels much worse
reason-low-pressure = Low blood pressure: { $value }
reason-low-pressure-with-symptoms = Low blood pressure with symptoms: { $value }
reason-high-pressure = High blood pressure: { $value }
reason-high-pressure-with-symptoms = High blood pressure with symptoms: { $value }
reason-high-pressure-emergency = Very high blood pressure with symptoms: { $value }
reason-slow-pulse = Slow pulse: { $value }
reason-slow-pulse-with-symptoms = Slow pulse with symptoms: { $value }
reason-fast-pulse = Fast pulse: { $value }
reason-low-oxygen = Low oxygen: { $value }
reason-lowish-oxygen = Oxygen a little low: { $value }
reason-oxygen-below-usual = Oxygen below the usual: { $value }, usual { $usual }

## Rules by name.

rule-w1 = Fast weight gain
rule-w2 = Weight gain in a week
rule-s1 = Danger signs
rule-s2 = Signs of congestion
rule-b1 = Low blood pressure
rule-b3 = High blood pressure
rule-p1 = Slow pulse
rule-p3 = Fast pulse
rule-o1 = Oxygen
rule-unknown = A rule of a newer app

## The timeline.

timeline-check-in = Check-in
timeline-correction = Correction
timeline-withdrawal = Taken back: { $reason }
timeline-plan = { $name }
timeline-settled = { $name }, settled
timeline-registered = Registered
timeline-demographics = Name and birth date
timeline-assessment = Looked at by the team’s server
timeline-verdict = Kept without effect
timeline-release = Put into effect again
timeline-note = Note (team only)
timeline-access = Access
timeline-needs-newer-app = Needs a newer app
timeline-told = Told: { $headline }

mark-suspended = kept without effect
mark-replaced = replaced
mark-needs-newer-app = needs a newer app
mark-source-not-confirmed = source not confirmed
mark-confirmed-unusual = unusual, confirmed

travelled-here = on this computer
travelled-sent = with the team
travelled-from-team = from the team

## The banner.

banner-no-target-weight = no target weight
banner-oxygen-scale = Oxygen target { $range }
banner-oxygen-not-asked = oxygen not asked
banner-no-nhs-number = no NHS number
possible-duplicate = Possible duplicate: { $name }, born { $born }
history-incomplete = History incomplete: still loading
