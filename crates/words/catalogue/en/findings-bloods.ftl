### What the rules about blood tests and about alerts found. No sentence here says what to do with a dose.

## To the patient. `$result` and `$usual` come with their name and unit.

finding-potassium-very-high = A blood test is far out of range: { $result }.
finding-potassium-danger = A blood test is too high: { $result }.
finding-potassium-high = A blood test is too high: { $result }.
finding-potassium-watch = A blood test is a little high: { $result }.
finding-potassium-low = A blood test is too low: { $result }.
finding-potassium-very-low = A blood test is far out of range: { $result }.
finding-creatinine-rise = A blood test is up { $percent } from your usual: { $result }. Your usual is { $usual }.
finding-creatinine-rise-over = A blood test is up { $percent } from your usual: { $result }. Your usual is { $usual }.
finding-creatinine-rise-sooner = A blood test is up { $percent } from your usual: { $result }. Your usual is { $usual }.
finding-creatinine-high = A blood test is too high: { $result }.
finding-creatinine-very-high = A blood test is too high: { $result }.
finding-creatinine-over-accepted = A blood test is too high: { $result }.
finding-creatinine-over-stop = A blood test is too high: { $result }.
finding-egfr-low = A blood test is too low: { $result }.
finding-egfr-very-low = A blood test is too low: { $result }.
finding-sodium-low = A blood test is too low: { $result }.
finding-sodium-watch = A blood test is a little high: { $result }.
finding-sodium-high = A blood test is too high: { $result }.
finding-nt-pro-bnp-rise = A blood test is up { $percent } from your usual: { $result }. Your usual is { $usual }.
finding-iron-ferritin = You may be short of iron: { $result }, { $haemoglobin }.
finding-iron-saturation = You may be short of iron: { $result }, { $haemoglobin }.
finding-bloods-overdue = { $days ->
    [one] Your blood test was due on { $day }. That is { $days } day ago.
   *[other] Your blood test was due on { $day }. That is { $days } days ago.
}
finding-bloods-overdue-after-change = { $days ->
    [one] Your blood test was due on { $day }. That is { $days } day ago. Your dose was changed, so it can’t wait.
   *[other] Your blood test was due on { $day }. That is { $days } days ago. Your dose was changed, so it can’t wait.
}
finding-bloods-overdue-repeat = { $days ->
    [one] A blood test was due again on { $day }. That is { $days } day ago. The last one was out of range, so it can’t wait.
   *[other] A blood test was due again on { $day }. That is { $days } days ago. The last one was out of range, so it can’t wait.
}
finding-unanswered-hours = { $hours ->
    [one] No one has looked at this for { $hours } hour: { $cause }.
   *[other] No one has looked at this for { $hours } hours: { $cause }.
}
finding-unanswered-hours-lead = { $hours ->
    [one] No one has opened this for { $hours } hour: { $cause }.
   *[other] No one has opened this for { $hours } hours: { $cause }.
}
finding-unanswered-days = { $days ->
    [one] No one has looked at this for { $days } day: { $cause }.
   *[other] No one has looked at this for { $days } days: { $cause }.
}
finding-unanswered-days-lead = { $days ->
    [one] No one has opened this for { $days } day: { $cause }.
   *[other] No one has opened this for { $days } days: { $cause }.
}

## What could not be judged.

no-earlier-creatinine = { $days ->
    [one] We have no kidney test from the day before to compare with.
   *[other] We have no kidney test from the { $days } days before to compare with.
}
no-haemoglobin = { $days ->
    [one] To judge your iron we need one more blood test from the day before.
   *[other] To judge your iron we need one more blood test from the { $days } days before.
}

## To a clinician, about the patient.

reason-potassium-very-high = { $result }: hospital today. The published advice at this value is: stop an MRA, withhold an ACE inhibitor, ARB or ARNI (SPS, ESC 2021)
reason-potassium-danger = High: { $result }. The published advice at this value is: stop an MRA, withhold an ACE inhibitor, ARB or ARNI (SPS, ESC 2021)
reason-potassium-high = High: { $result }. The published advice at this value is: halve an MRA (SPS, ESC 2021)
reason-potassium-watch = { $result }: watch, nothing started or stepped up
reason-potassium-low = Low: { $result }
reason-potassium-very-low = Very low: { $result }: hospital today. The published advice at this value is: admit (NICE CKS)
reason-creatinine-rise = { $result }, up { $percent } (usual { $usual }). The published advice at this rise is: consider less of an ACE inhibitor, ARB, ARNI or MRA (BSH and Renal Association 2019)
reason-creatinine-rise-over = { $result }, up { $percent } (usual { $usual }). The published advice at this rise is: stop an ACE inhibitor, ARB, ARNI or MRA for a time (BSH and Renal Association 2019)
reason-creatinine-rise-sooner = { $result }, up { $percent } (usual { $usual }). The published advice with a preserved ejection fraction is: stop sooner than at 50% (BSH and Renal Association 2019)
reason-creatinine-high = { $result } while on an MRA. The published advice at this value is: halve it (SPS)
reason-creatinine-very-high = { $result } while on an MRA. The published advice at this value is: stop it (SPS)
reason-creatinine-over-accepted = High: { $result }. With an ACE inhibitor, ARB or ARNI no rise is called acceptable from 266 µmol/L on (ESC 2021)
reason-creatinine-over-stop = Very high: { $result }. The published advice at this value is: stop an ACE inhibitor, ARB or ARNI and ask a specialist (ESC 2021)
reason-egfr-low = Low: { $result }. The published advice at this value is: halve spironolactone, stop eplerenone; a specialist before an ACE inhibitor, ARB or ARNI (SPS)
reason-egfr-very-low = Low: { $result }. The published advice at this value is: stop an MRA (SPS); stop an ACE inhibitor, ARB or ARNI and ask a specialist (ESC 2021)
reason-sodium-low = Low: { $result }
reason-sodium-watch = A little high: { $result }: watch, and look for too little water
reason-sodium-high = High: { $result }: look for the cause
reason-nt-pro-bnp-rise = { $result }, up { $percent } (stable { $usual })
reason-iron-ferritin = Iron short (NICE NG106; the ESC asks for no haemoglobin): { $result }, { $haemoglobin }
reason-iron-saturation = Iron short (NICE NG106; the ESC asks for ferritin under 300 too): { $result }, { $haemoglobin }
reason-bloods-overdue = { $days ->
    [one] Blood test due on { $day }, { $days } day ago
   *[other] Blood test due on { $day }, { $days } days ago
}
reason-bloods-overdue-after-change = { $days ->
    [one] Blood test after a dose change due on { $day }, { $days } day ago
   *[other] Blood test after a dose change due on { $day }, { $days } days ago
}
reason-bloods-overdue-repeat = { $days ->
    [one] Repeat of a blood result out of range due on { $day }, { $days } day ago
   *[other] Repeat of a blood result out of range due on { $day }, { $days } days ago
}
reason-unanswered-hours = { $hours ->
    [one] Not opened for { $hours } hour of opening time, to the deputy: { $cause }
   *[other] Not opened for { $hours } hours of opening time, to the deputy: { $cause }
}
reason-unanswered-hours-lead = { $hours ->
    [one] Not opened for { $hours } hour of opening time, to the lead: { $cause }
   *[other] Not opened for { $hours } hours of opening time, to the lead: { $cause }
}
reason-unanswered-days = { $days ->
    [one] Not opened by the end of { $days } working day, to the deputy: { $cause }
   *[other] Not opened by the end of { $days } working days, to the deputy: { $cause }
}
reason-unanswered-days-lead = { $days ->
    [one] Not opened by the end of { $days } working day, to the lead: { $cause }
   *[other] Not opened by the end of { $days } working days, to the lead: { $cause }
}

## What would clear it.

clears-blood = A later result inside the limit
clears-blood-test = A result of this blood test
