## Visits, and what is known about a person's heart failure. For clinicians; codes stand for choices.

# $date: a day. $who: a clinician. $when: a moment. $days: whole days.
visit-open = Visit of { $date }, begun by { $who }, not signed { $days ->
    [0] yet
    [one] for one day
   *[other] for { $days } days
}
visit-signed = Visit of { $date }, signed by { $who }, { $when }
visit-none = No visit is here
visit-left-none = You have left no visit open
visit-blank = not asked
visit-not-possible = not possible: { $reason }
visit-before = on { $date }: { $value }
visit-late = Came after the signature and is not part of it: { $what }, by { $who }, { $when }
visit-needs-newer = Needs a newer app to be read: { $what }
visit-plan-differs = Plan / visit: { $what }: { $value }. A visit changes no plan: change the plan if this is to hold
visit-no-swelling = no swelling
visit-why = From the visit of { $date }
visit-age = { $days ->
    [0] today
    [1] yesterday
   *[other] { $days } days ago
}
visit-not-saved = Not saved, the rest is:
visit-is-it-right = Look once more. What is urgent is saved already, the rest of these is not yet:
visit-fields-blank = No answer yet: { $what }
visit-not-asked = Not asked: { $what }
visit-two-versions = Two versions: { $what }

visit-misfit-asked-for = { $what }: another answer asks for it
visit-misfit-does-not-apply = { $what }: the answer that would ask for it is not there
visit-misfit-swelling = Swelling { $what }: the grade, the dent and the side do not fit
visit-misfit-standing = A standing pressure needs the lying one beside it
visit-misfit-not-stood = Blood pressure standing: not measured, so the fall on standing is not judged
visit-misfit-marked = { $what }: marked as not possible, and it has answers

facts-check-ejection-fraction = You typed { $value }; before it was: { $before }. Is that right?
facts-needs-newer = Some of this needs a newer app to be read
problem-facts-angioedema-why = Angioedema stands here. Say why it is taken back.

timeline-heart-failure = Heart failure facts
timeline-visit = Visit
timeline-visit-signature = Visit signed
timeline-visit-addendum = Visit: added

problem-visit-none = No visit has begun. Begin one first.
problem-visit-unknown = No visit has this name, or more than one begins like it.
problem-visit-signed = This visit is signed and stays as it is. Add an addendum.
problem-visit-not-signed = This visit is not signed yet. Change its answers, or sign it first.
problem-visit-two-versions = Two versions stand: { $what }. Settle them, then sign.
problem-visit-loading = Some of this record is still on its way. Sign once it is here.
problem-visit-nothing = Nothing was asked yet, so there is nothing to sign.
problem-visit-item9-done = Write in { $field } what you did about the thoughts of self-harm. Then sign.
problem-visit-too-many = Too many computers wrote in this visit. Ask your lead.
problem-visit-field = The form has no such field. Use the names that the visit shows.
problem-visit-section-marked = This section is marked as not possible. Clear the mark first.
problem-visit-section-answers = This section has answers. Clear them first, or leave the mark out.
problem-visit-no-lines = This field takes one value and no lines.
problem-visit-takes-lines = This field takes lines. Add a line with its parts.
problem-visit-list-full = This list is full.
problem-visit-reason = Say why it was not possible.
problem-visit-empty-answer = Type an answer.
problem-visit-choice = Choose one of these: { $choices }.
problem-visit-none-and-some = Choose either none of them, or some.
problem-ejection-fraction = Type a whole number from { $lowest } to { $highest }, in percent.
problem-visit-like = Type it like { $example }.
problem-visit-range = Type a number from { $lowest } to { $highest } { $unit }.
problem-visit-day-after = That day is after the visit.
problem-visit-day-before = That day is before the visit.
problem-visit-pair = Write it as NAME=VALUE.
