### What the team's screens say: the caseload's reasons, the timeline's kinds, marks and where an entry has got to.

## The list.

# Shown where something would stand that is not on this computer yet: it may exist.
not-loaded-yet = not loaded yet
reason-not-loaded = Not all is here yet: wait, or look elsewhere
numbers-not-loaded = Not loaded yet: older readings are still on their way to this computer.
alerts-not-loaded = There may be more alerts. Still loading: { $count ->
    [one] 1 person
   *[other] { $count } people
}.
caseload-as-of = List as of { $time }
caseload-as-of-date = List as of { $date }, { $time }
caseload-never-synced = This list is not complete yet: part of it has still to come from the team’s server

nurse-sync-waiting = { $count ->
    [one] Saved on this computer. { $count } change not sent yet.
   *[other] Saved on this computer. { $count } changes not sent yet.
}
nurse-sync-all-sent = The team’s server has everything up to { $when }.
nurse-sync-not-used = { $count ->
    [one] The team’s server has everything up to { $when }. One entry of yours has no effect until your lead decides.
   *[other] The team’s server has everything up to { $when }. { $count } entries of yours have no effect until your lead decides.
}
nurse-sync-never = Saved on this computer. Nothing has been sent yet.
nurse-sync-empty = Nothing is saved yet.

reason-earlier = { $when }: { $reason }
reason-with-more = { $count ->
    [one] { $reason } (and { $count } more)
   *[other] { $reason } (and { $count } more)
}
standing-not-seen = { $days ->
    [one] Not seen for { $days } day
   *[other] Not seen for { $days } days
}
standing-never-seen = No reading yet
standing-medicines-unsettled = A medicine has two versions: settle it before the next dose
standing-own-plan-unsettled = A plan that the patient carries out alone has two versions: settle it
standing-plan-unsettled = The plan has two versions of a limit, and neither is the safe one: settle it
task-decide = { $count ->
    [one] Decide about one entry: it has no effect until you do
   *[other] Decide about { $count } entries: they have no effect until you do
}
task-settle-medicine = Settle { $subject }: it has two versions. The patient is told to phone before the next dose.
task-settle-plan = Settle { $subject }: it has two versions. The app chooses neither.
standing-not-loaded = Not all is here yet: wait, or look elsewhere
standing-clock-suspect = Clock suspect: the time of what was entered last can’t be right
standing-computer-not-seen = { $days ->
    [one] Computer not seen for { $days } day
   *[other] Computer not seen for { $days } days
}
standing-nothing-entered = { $days ->
    [one] In contact, but nothing entered for { $days } day
   *[other] In contact, but nothing entered for { $days } days
}
standing-readings-missed = { $days ->
    [one] Readings missed: { $days } day
   *[other] Readings missed: { $days } days
}
standing-nothing-expected = { $days ->
    [one] No readings are expected; the last one is { $days } day old
   *[other] No readings are expected; the last one is { $days } days old
}
standing-as-usual = No rule found anything
standing-not-judged = Readings that no rule could judge
standing-part-of-a-check = No rule found anything, but the last check was not a full one

## What a rule found, said about the patient: the same names and values as the `finding-…` of advice.ftl.

reason-weight-gain = { $days ->
    [one] Weight up { $gain } in { $days } day
   *[other] Weight up { $gain } in { $days } days
}
reason-weight-gain-with-symptoms = { $days ->
    [one] Weight up { $gain } in { $days } day, with { $symptoms }
   *[other] Weight up { $gain } in { $days } days, with { $symptoms }
}
reason-danger-sign = { $count ->
    [one] Danger sign: { $symptoms }
   *[other] Danger signs: { $symptoms }
}
reason-congestion = Sign of congestion: { $symptoms }
reason-congestion-severe = Marked signs of congestion: { $symptoms }
reason-congestion-much-worse = Feels much worse, with signs of congestion: { $symptoms }
reason-much-worse = Feels much worse; no sign of congestion reported
reason-told = Not as usual, and no rule judges it: { $told }
reason-low-pressure = Low blood pressure: { $pressure } (limit { $limit })
reason-low-pressure-with-symptoms = Low blood pressure { $pressure }, with { $symptoms }
reason-high-pressure = High blood pressure: { $pressure } (limit { $limit })
reason-high-pressure-with-symptoms = High blood pressure { $pressure }, with { $symptoms }
reason-very-high-pressure = Very high blood pressure { $pressure }, with { $symptoms }
reason-slow-pulse = Slow pulse: { $pulse } (limit { $limit })
reason-slow-pulse-with-symptoms = Slow pulse: { $pulse }, with { $symptoms }
reason-fast-pulse = Fast pulse: { $pulse } (limit { $limit })
reason-low-oxygen = Low oxygen: { $oxygen } (limit { $limit })
reason-very-low-oxygen = Very low oxygen: { $oxygen } (limit { $limit })
reason-oxygen-drop = Oxygen below the usual: { $oxygen }, usual { $usual }

## The timeline.

timeline-check-in = Check-in
timeline-correction = Correction
timeline-put-away = Typed and put away
timeline-put-away-what = { $what }: { $why }. The number was not kept.
timeline-withdrawal = Taken back: { $reason }
timeline-registered = Registered
timeline-demographics = Name and birth date
timeline-assessment = Looked at by the team’s server
timeline-verdict = Kept without effect
timeline-release = Put into effect again
timeline-note = Note (team only)
timeline-access = Access
timeline-access-given = { $name } sees this record
timeline-access-given-own = You see this record
timeline-access-ended = { $name } does not see this record any more
timeline-access-ended-own = You do not see this record any more
timeline-access-owner = { $name } looks after this patient
timeline-access-owner-own = You look after this patient
timeline-needs-newer-app = Needs a newer app
reason-on-day = On { $day }: { $told }
