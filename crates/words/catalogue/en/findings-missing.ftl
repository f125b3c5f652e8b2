### What the rules about missing readings and missed medicines found, and the gentle reminder. A `finding-…` is said to the
### patient, the `reason-…` of the same name about the patient.

reminder-check = { $days ->
    [one] Please do your check today. We have had none for { $days } day.
   *[other] Please do your check today. We have had none for { $days } days.
}
reminder-pressure = { $days ->
    [one] Please take your blood pressure today. We have had none for { $days } day.
   *[other] Please take your blood pressure today. We have had none for { $days } days.
}

finding-missing-check = { $days ->
    [one] We have had no check from you for { $days } day.
   *[other] We have had no check from you for { $days } days.
}
finding-missing-check-decide = { $days ->
    [one] We have had no check from you for { $days } day. Your team may phone you or call round.
   *[other] We have had no check from you for { $days } days. Your team may phone you or call round.
}
finding-missing-pressure = { $days ->
    [one] We have had no blood pressure from you for { $days } day.
   *[other] We have had no blood pressure from you for { $days } days.
}
finding-missing-pressure-decide = { $days ->
    [one] We have had no blood pressure from you for { $days } day. Your team may phone you.
   *[other] We have had no blood pressure from you for { $days } days. Your team may phone you.
}
finding-missing-pressure-ever = { $days ->
    [one] We have had no blood pressure from you in { $days } day.
   *[other] We have had no blood pressure from you in { $days } days.
}
finding-missing-weight = { $days ->
    [one] We have had no weight from you for { $days } day.
   *[other] We have had no weight from you for { $days } days.
}
finding-missing-answers = { $days ->
    [one] You have not told us how you feel for { $days } day.
   *[other] You have not told us how you feel for { $days } days.
}
finding-falling-use = { $now ->
    [one] You did a check on { $now } day this week. In the four weeks before, it was { $before } days.
   *[other] You did a check on { $now } days this week. In the four weeks before, it was { $before } days.
}
finding-out-of-touch = { $hours ->
    [one] Your computer has sent us nothing for { $hours } hour.
   *[other] Your computer has sent us nothing for { $hours } hours.
}
finding-medicines-missed = You missed some of your medicines on { $missed } of the last { $days } days.
finding-medicines-stopped = You told us that you have stopped your medicines.
finding-medicines-none-taken = You told us that you took none of your medicines.
finding-left-out = { $days ->
    [one] You have left tablets out for { $days } day, since { $day }. Not taken again yet: { $medicines }.
   *[other] You have left tablets out for { $days } days, since { $day }. Not taken again yet: { $medicines }.
}
finding-extra-doses = Your extra water tablets began on { $day }. You may take them for { $most } days, and it has been { $days }.
medicines-missed-today = You told us that you did not take all your medicines. If you miss some on two days in a week, tell your nurse.

reason-missing-check = { $days ->
    [one] No weight and no answers for { $days } day
   *[other] No weight and no answers for { $days } days
}
reason-missing-check-decide = { $days ->
    [one] No weight and no answers for { $days } day: decide on a call or a visit
   *[other] No weight and no answers for { $days } days: decide on a call or a visit
}
reason-missing-pressure = { $days ->
    [one] No blood pressure or pulse for { $days } day
   *[other] No blood pressure or pulse for { $days } days
}
reason-missing-pressure-decide = { $days ->
    [one] No blood pressure or pulse for { $days } day: decide on a call
   *[other] No blood pressure or pulse for { $days } days: decide on a call
}
reason-missing-pressure-ever = { $days ->
    [one] No blood pressure or pulse has ever come, asked for since { $days } day
   *[other] No blood pressure or pulse has ever come, asked for since { $days } days
}
reason-missing-weight = { $days ->
    [one] No weight for { $days } day, though questions are answered
   *[other] No weight for { $days } days, though questions are answered
}
reason-missing-answers = { $days ->
    [one] No answers for { $days } day, though weights come
   *[other] No answers for { $days } days, though weights come
}
reason-falling-use = { $now ->
    [one] Measures less: on { $now } day of the last 7, on { $before } of the 28 before
   *[other] Measures less: on { $now } days of the last 7, on { $before } of the 28 before
}
reason-out-of-touch = { $hours ->
    [one] Computer not in touch for { $hours } hour
   *[other] Computer not in touch for { $hours } hours
}
reason-medicines-missed = Medicines missed on { $missed } of the last { $days } days
reason-left-out = { $medicines ->
    [one] { $medicines } medicine left out since { $day } ({ $days } days) and not taken again yet
   *[other] { $medicines } medicines left out since { $day } ({ $days } days) and not taken again yet
}
reason-extra-doses = Extra water tablets since { $day } and not ended: { $days } days, the plan gives { $most }
reason-medicines-stopped = Says that medicines were stopped
reason-medicines-none-taken = Says that none of the day’s medicines were taken; the first such day of the week
