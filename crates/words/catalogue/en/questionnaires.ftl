### Around a questionnaire: help that is shown at once, what a score is, what was not answered. A questionnaire's own
### questions are not here: they stand word for word as published in crates/questionnaires/instruments.

## Help, as soon as somebody says that they have thoughts of self-harm. All of these, in this order, before anything else.
## Numbers: samaritans.org; NHS England and NHS 111 Wales (111, option 2).

questionnaire-self-harm-help = Please talk to someone now. You do not have to feel this way alone.
questionnaire-self-harm-samaritans = Call Samaritans on 116 123. It is free, day and night.
questionnaire-self-harm-111 = Or call 111 and choose option 2. They help with mental health, day and night.
questionnaire-self-harm-999 = If you are not safe now, or if you have hurt yourself, call 999.
questionnaire-self-harm-team = Your team may not see this yet. Do not wait for them.

## What the nurse has to do.

questionnaire-task-self-harm = Phone now: thoughts of self-harm or of being better off dead ({ $title }: { $answer }). Use your team’s risk plan.
questionnaire-task-band = Speak with them today: { $title } came to ‘{ $band }’. Use your team’s way for mood.
questionnaire-task-self-harm-not-answered = Ask today how safe they feel: the one on self-harm was left out in { $title }.

## The result.

questionnaire-score = Score: { $points } of { $highest }
questionnaire-score-band = Score: { $points } of { $highest } ({ $band })
questionnaire-no-score = { $missing ->
    [one] No score: { $missing } answer is missing. Up to { $most } may be.
   *[other] No score: { $missing } answers are missing. Up to { $most } may be.
}
questionnaire-never-added = Each answer stands for itself. They are never added up.
questionnaire-filled-in = { $count ->
    [one] The score stands in for { $count } answer that is missing.
   *[other] The score stands in for { $count } answers that are missing.
}
questionnaire-heart-failure-too = { $points ->
    [0] Of these, none comes from how you sleep, eat and tire. Heart failure can cause that too.
    [one] Of these, { $points } comes from how you sleep, eat and tire. Heart failure can cause that too.
   *[other] Of these, { $points } come from how you sleep, eat and tire. Heart failure can cause that too.
}
questionnaire-leads-to = Ask next: { $title }
questionnaire-prefer-not-to-say = I would rather not say
questionnaire-not-asked = Not asked
questionnaire-no-answer = No answer

## Which questionnaires there are.

questionnaire-offered = Can be asked
questionnaire-not-verified = For scores only: we could not check how it is worded
questionnaire-not-in-this-language = Cannot be asked: no one has put it into this language yet

## What is typed wrong.

questionnaire-problem-unknown = We do not know this one. Type ‘questionnaire list’ to see them all.
questionnaire-problem-answer = Answer { $place } makes no sense here. Check it and type it again.
questionnaire-problem-not-asked = Answer { $place } is to something that is not asked here. Leave it out.
questionnaire-problem-too-many = You gave { $given } answers. There can be { $most }.
questionnaire-problem-too-few = You gave { $given } answers. There are { $least } questions: write - where there is no answer.
