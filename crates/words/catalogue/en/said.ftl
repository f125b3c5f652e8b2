### What a person says besides readings, and what the team asks of them: messages, questionnaires, exercise, the first week.

## Messages.

message-not-emergency = Do not send a message if you need help now. Call 999.
message-instead-phone = If you feel worse, or it cannot wait, phone your team on { $phone }. When they are closed, call 111.
message-instead = If you feel worse, or it cannot wait, phone your team. When they are closed, call 111.
message-read-when = Your team reads messages only when it is open. { $hours }
message-for-team = The person is told that messages are not for emergencies, and that you read them only when you are open.
message-read-by-person = They have read it, { $when }
problem-message-empty = Type your message first.
problem-message-too-long = Your message is too long: take out { $over } letters. It can have { $most }. It is kept here as you typed it.
problem-message-worse = Is this about feeling worse today? If it is, do a check now. It tells you what to do. Your message is kept.
due-messages = { $count ->
    [one] Read the new message from your team.
   *[other] Read the { $count } new messages from your team.
}
due-questions = Your team has some questions for you. Find them under Questions.
message-task = { $count ->
    [one] { $count } message to read
   *[other] { $count } messages to read
}

## Questionnaires.

questions-due-asked = Your team would like you to answer these.
questions-due-led-to = You said that some days are hard. These ask a little more.
questions-due-time = We ask this now and then, to see how you are.
questions-length = { $count ->
    [one] { $count } question
   *[other] { $count } questions
}
questions-not-offered = { $title }: { $why }
questions-thanks = Thank you. Your answers are saved.
questions-seen = Your nurse will look at your answers.
questions-talk = You said that some things are hard. Your nurse will look at this and talk with you.
questions-worse = If you feel worse, do not wait for that. Phone your team, or call 111.
questions-not-saved = We could not save this answer. Tell your team yourself.
questions-other-version = This was answered in another form of it. Look at it in a newer version of this app.
questions-not-finished = Saved before the end: one answer could not wait. The rest may still come.
questions-missing = { $count ->
    [one] { $count } has no answer
   *[other] { $count } have no answer
}
questions-team-asked = { $title }: asked for by the team, due { $day }
questions-team-time = { $title }: due, as it is time for it
questions-team-led-to = { $title }: due, since a short one led to it
questions-task-act = Act on the answers: { $title }
questions-task-look = New answers to look at: { $title }
problem-questions-not-asked = Nobody has asked for this one, so there is nothing to take back.

finding-self-harm = You told us of thoughts of self-harm on { $day }.
reason-self-harm = Phone now: thoughts of self-harm or of being better off dead, answered on { $day }. Use your team’s risk plan.
finding-self-harm-not-answered = You left out the one on self-harm on { $day }.
reason-self-harm-not-answered = Ask how safe they feel: the question on self-harm was left out on { $day }
finding-severe-answers = Your answers on { $day } say that things are very hard for you.
reason-severe-answers = Speak with them today: answers on mood or worry of { $day } came to the severe band. Use your team’s way for mood.
clears-self-harm = A talk with the person, and closing this alert

## Exercise.

exercise-stop-999 = Stop and call 999 if your chest hurts or feels tight. Do the same if you faint, or cannot speak for lack of breath.
exercise-stop-rest = Stop and sit down if you feel dizzy, if your heart races, or if it hurts.
exercise-stop-team = Do not start on a day when you feel worse than your usual. Do a check first.
exercise-level-none = Your team has not set a level for you. Do only what you are used to, and ask them before you do more.
exercise-level-two = Your team is settling how much you should do. Do only what you are used to until then.
exercise-level = Your team asks you to do this: { $kind }, { $minutes } minutes, on { $days } days a week.
exercise-level-most = It should feel no harder than { $most } on the scale: { $words }.
exercise-level-ended = No level any more
exercise-taken-back = Taken back
exercise-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
exercise-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
exercise-kind-chair = On a chair
exercise-kind-walking = Walking
exercise-kind-standing = Standing
exercise-kind-cycling = Bicycle or pedals
exercise-kind-class = A class
exercise-kind-other = Something else
exercise-sign-chest-pain = Pain or tightness in my chest
exercise-sign-fainted = I fainted
exercise-sign-breathless = Too short of breath to speak
exercise-sign-dizzy = Dizzy or light-headed
exercise-sign-palpitations = My heart raced or missed beats
exercise-sign-joint-pain = My joints or muscles hurt
exercise-sign-other = Something else
exertion-6 = no effort at all
exertion-7 = very, very light
exertion-9 = very light
exertion-11 = light
exertion-13 = a bit hard
exertion-15 = hard
exertion-17 = very hard
exertion-19 = very, very hard
exertion-20 = the most I can do
exertion-said = { $borg } ({ $words })
exercise-felt-999 = If you still have pain in your chest, cannot speak for lack of breath, or have just fainted: call 999 now.
exercise-felt-kept = What you felt is saved as a check. Your team will see it.
exercise-felt-check = Do a check now, so that your team knows how you are.
exercise-felt-team = Stop for today, and phone your team about how you felt.
exercise-felt-rest = Rest today. If it still hurts tomorrow, tell your team.
exercise-hard = That was hard. Go more gently the next time.
exercise-no-warm-up = Start gently the next time: warm up for five to ten minutes.
exercise-saved = Saved on this computer.
exercise-task = Felt while exercising on { $day }: { $signs }
problem-exercise-kind = Choose what you did.
problem-exercise-minutes = Type how many minutes it took, from 1 to 240.
problem-exercise-warm-up = Say if you warmed up first.
problem-exercise-exertion = Choose how hard it felt, from 6 to 20.
problem-exercise-sign = Choose what you felt from the list.
problem-exercise-note = That is too long. It can have 200 letters.
problem-exercise-day = Type the day, like 21/11/2026. It can be today or one of the last 92 days.
problem-exercise-days = Type on how many days a week, from 1 to 7.

## The first week. Weighing and measuring: Swansea Bay and North Cumbria leaflets (same scales, hard floor, after the toilet, before
## breakfast); British and Irish Hypertension Society (sit for five minutes, arm on a table, no talking).

week-day = Day { $day } of 7
week-weigh-title = Weigh yourself
week-weigh-1 = Do it each morning: get up, go to the toilet, then weigh yourself.
week-weigh-2 = Do it before breakfast and before you dress.
week-weigh-3 = Put the scales on a hard, flat floor. Carpet makes them wrong.
week-weigh-4 = Use the same scales each day.
week-weigh-5 = Stand still until the number stops. Then type it in here.
week-pressure-title = Measure your blood pressure
week-pressure-1 = Sit down with your back against the chair and your feet flat on the floor.
week-pressure-2 = Rest for five minutes first.
week-pressure-3 = Put the cuff on your bare arm, two fingers above the elbow. Lay the arm on a table.
week-pressure-4 = Do not talk while it measures.
week-pressure-5 = Wait a minute and do it once more. Type in both.
week-check-in-title = Do your check
week-check-in-1 = Go to Today and press the green button.
week-check-in-2 = It asks one thing at a time. Leave out what you do not have.
week-check-in-3 = You can go back. What you typed stays.
week-colours-title = Know what the colours mean
week-colours-1 = Green: your numbers are near your usual. If you feel worse, tell your team, even so.
week-colours-2 = Amber: phone your team. The screen tells you by when.
week-colours-3 = Red: get help today, or call 999. The screen says which.
week-colours-4 = Each colour has its own words and its own shape, so you do not need to see the colour.
week-phone-title = Make a test call
week-phone-1 = Phone your team once, to be sure that the number works.
week-phone-2 = Say: ‘I am trying out the number. I am well.’
week-phone-3 = Keep the number where you can see it.
week-guide-title = Print your guide
week-guide-1 = Go to My plan and choose the quick guide. It is one page.
week-guide-2 = Put it on the fridge, or give it to somebody who helps you.
week-help-title = Know when to get help
week-help-1 = This app does not call for help. Nobody may be watching the screen.
week-help-2 = Call 999 for pain in your chest, for a hard time breathing while you sit, or if you faint.
week-help-3 = Call 111 when your team is closed and you feel worse.
problem-week-step = We do not know this step.

## The timeline.

timeline-message = Message
timeline-questionnaire = Questionnaire
timeline-questionnaire-ask = Asked to answer a set of questions
timeline-exercise = Exercise
timeline-exercise-level = Level of exercise
timeline-asked-back = taken back
