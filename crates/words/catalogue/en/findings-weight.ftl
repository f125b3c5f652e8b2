### What the weight rules found. A `finding-…` is said to the patient; the `reason-…` of the same name says it about the patient.
### A `finding-…` keeps to a reading age of about ten: short words, 'your usual' and never 'normal'.

weigh-again = Your weight is { $change } below the one your plan aims at. Weigh again tomorrow morning. We look at it once more then.
loss-expected = Your weight has gone down. Your team expects this with your water tablets. Weigh again tomorrow morning. Tell your team if you feel dizzy.
weight-not-watched = Your weight is saved. Your plan says we do not watch it. So we did not compare it with your other weights.

finding-weight-gain-week = { $days ->
    [one] Your weight is up { $gain } in { $days } day.
   *[other] Your weight is up { $gain } in { $days } days.
}
finding-weight-creep = Your weight has crept up. It is { $above } above your target of { $target }.
finding-weight-above-target = Your weight is { $above } above your target of { $target }. We had no weight from you in the week before.
finding-weight-gain-since = { $days ->
    [one] Your weight is up { $gain } since your last one, { $days } day ago.
   *[other] Your weight is up { $gain } since your last one, { $days } days ago.
}
finding-weight-jump = Your weight is up { $gain } since the day before. And you told us of this: { $symptoms }.
finding-weight-loss = { $days ->
    [one] Your weight is down { $loss } in { $days } day.
   *[other] Your weight is down { $loss } in { $days } days.
}
finding-weight-loss-with-symptoms = { $days ->
    [one] Your weight is down { $loss } in { $days } day. And you told us of this: { $symptoms }.
   *[other] Your weight is down { $loss } in { $days } days. And you told us of this: { $symptoms }.
}
finding-weight-loss-low-pressure = { $days ->
    [one] Your weight is down { $loss } in { $days } day. And your blood pressure is low: { $pressure }.
   *[other] Your weight is down { $loss } in { $days } days. And your blood pressure is low: { $pressure }.
}
finding-below-target = Your weight is { $loss } below your target of { $target }.
finding-below-target-with-symptoms = Your weight is { $loss } below your target of { $target }. And you told us of this: { $symptoms }.
finding-below-target-low-pressure = Your weight is { $loss } below your target of { $target }. And your blood pressure is low: { $pressure }.
finding-wasting = Your weight is { $weight }. That is { $percent } less than it was without extra fluid.
finding-weight-trend = Your weight is going up: { $weight }. Your usual is { $usual }.

reason-weight-gain-week = { $days ->
    [one] Weight up { $gain } in { $days } day ({ $lowest } to { $weight })
   *[other] Weight up { $gain } in { $days } days ({ $lowest } to { $weight })
}
reason-weight-creep = { $days ->
    [one] Weight creeping: the week’s middle { $middle } is { $above } above target { $target }, on { $days } day of the last week
   *[other] Weight creeping: the week’s middle { $middle } is { $above } above target { $target }, on { $days } days of the last week
}
reason-weight-above-target = Weight { $weight } is { $above } above target { $target }; no weight in the week before
reason-weight-gain-since = { $days ->
    [one] Weight up { $gain } since the last one, { $days } day ago ({ $before } to { $weight })
   *[other] Weight up { $gain } since the last one, { $days } days ago ({ $before } to { $weight })
}
reason-weight-jump = Weight up { $gain } since yesterday ({ $yesterday } to { $weight }), with { $symptoms }
reason-weight-loss = { $days ->
    [one] Weight down { $loss } in { $days } day ({ $highest } to { $weight })
   *[other] Weight down { $loss } in { $days } days ({ $highest } to { $weight })
}
reason-weight-loss-with-symptoms = { $days ->
    [one] Weight down { $loss } in { $days } day ({ $highest } to { $weight }), with { $symptoms }
   *[other] Weight down { $loss } in { $days } days ({ $highest } to { $weight }), with { $symptoms }
}
reason-weight-loss-low-pressure = { $days ->
    [one] Weight down { $loss } in { $days } day ({ $highest } to { $weight }), with a low blood pressure: { $pressure }
   *[other] Weight down { $loss } in { $days } days ({ $highest } to { $weight }), with a low blood pressure: { $pressure }
}
reason-below-target = Weight { $weight } is { $loss } below target { $target }
reason-below-target-with-symptoms = Weight { $weight } is { $loss } below target { $target }, with { $symptoms }
reason-below-target-low-pressure = Weight { $weight } is { $loss } below target { $target }, with a low blood pressure: { $pressure }
reason-wasting = Weight { $weight } is { $percent } below the weight without oedema, { $free }
reason-weight-trend = Weight trend above the usual: { $weight }, usual { $usual }
