### Whether somebody may be watched less closely: for clinicians. What a tier is called stands with the plan.

tier-criterion-weight-near-target = Weight within 1 kg of the target for two weeks
tier-criterion-no-red = Nothing red for two weeks
tier-criterion-no-amber-unanswered = Nothing amber that nobody has opened
tier-criterion-bloods-stable = Bloods stable
tier-criterion-pillars-at-tolerated-dose = Each medicine at the dose that is tolerated
tier-criterion-nyha-stable = The same NYHA class for six weeks
tier-met = met
tier-not-met = not met
tier-unknown = not known
tier-because-weights-near = weighed on { $days } of the last 14 days, always near the target
tier-because-weight-away = { $away } away from the target on { $day }
tier-because-few-weights = weighed on { $days } of the last 14 days: too few to say
tier-because-no-target = no target weight is set
tier-because-no-red = none found
tier-because-last-red = the last one was of { $day }
tier-because-none-unopened = none left
tier-because-unopened = { $count ->
    [one] { $count } finding left
   *[other] { $count } findings left
}
tier-because-not-loaded = not all is here yet
tier-because-bloods-stable = the latest results are inside the limits
tier-because-bloods-stand-out = a latest result is outside the limits
tier-because-bloods-overdue = a blood test is overdue
tier-because-no-bloods = no potassium with a creatinine or eGFR of the last half year is here
tier-because-pillars-done = no step is left
tier-because-steps-left = { $count ->
    [one] { $count } step left
   *[other] { $count } steps left
}
tier-because-pillars-not-known = the type of heart failure is not set, or a dose can’t be compared
tier-because-same-class = the same for { $days } days
tier-because-other-class = another class on { $day }
tier-because-class-too-short = the same for { $days } days: too short to say
tier-because-class-old = last looked at on { $day }
tier-because-no-class = nobody has written it down
tier-may-step-down = May be stepped down to { $tier }: agree it with the person
tier-not-known = Can’t say yet if { $tier } would do. Not known: { $unknown }
tier-not-yet = Not yet { $tier }. Not met: { $open }
tier-not-yet-and-not-known = Not yet { $tier }. Not met: { $open }; not known: { $unknown }
tier-none-below = There is no lighter tier to step down to
problem-tier-not-yet = Nothing was changed. { $why }
