### The person's own plan: its sections in their words, goals, agreed days, and what others changed in it.

## Sections: the heading, and what may stand there

own-title-matters = What matters most to me
own-help-matters = What makes a good day? What do you not want to miss?
own-title-people = People who matter to me
own-help-people = Who is close to you? Who may we talk to?
own-title-talking = How best to talk with me
own-help-talking = Large print, a slow voice, a sign, a person who helps you to hear or speak.
own-title-wellness = How I am when I am well
own-help-wellness = What can you do on a good day? How do you look and feel then?
own-title-please-do = Please do, and please do not
own-help-please-do = What helps when people care for you? What do you not like?
own-title-support = How and when to help me
own-help-support = What can you do by yourself? When do you want help?
own-title-also = Also worth knowing
own-help-also = Your faith, your pets, your work, your past.
own-title-strengths = What goes well for me
own-help-strengths = What are you good at? What gives you strength?
own-title-concerns = What is hard for me or worries me
own-help-concerns = What stops you from doing what you want?
own-title-needs = What I need so that care works for me
own-help-needs = Steps, a lift, a chair, a ride, more time, a quiet room.
own-title-contacts = People to phone
own-help-contacts = Names and phone numbers: family, friends, a neighbour, your GP.
own-title-wishes = My wishes for the time to come
own-help-wishes = Where do you want to be cared for? Who speaks for you if you cannot?

own-blank = Nothing is written here.
own-nothing = nothing
own-by = { $who }, { $when }
own-needs-newer = Some of this plan was written in a newer app. It is kept. Update this app to read it.
own-line-importance = Matters to me: { $number } of 10
own-line-confidence = How sure I am: { $number } of 10
own-line-step = My step: { $text }
own-line-when = When and where: { $text }
own-line-barriers = What may get in the way: { $text }
own-line-helper = Who helps: { $text }
own-line-again = Look again: { $text }

## Goals

own-goal-again = Look at this again on { $date }.
own-goal-due = Look at this again now. You chose { $date }.
own-goal-state-open = I am going for it
own-goal-state-done = I did it
own-goal-state-let-go = I let it go
own-goal-smaller = You are not so sure of this step yet. Can you make it smaller, or ask for help? A small step that you take is worth more than a big one.
due-goal = Look at your goal again: { $goal }

## Days that the team agreed

own-next-contact = When we talk next
own-next-review = When we look at the whole plan
own-next-none = No day is set yet. Ask your team.

## What others changed

plan-changed-many = { $count } things in your plan were changed. Read them on ‘My plan’.
own-read-on = Read by { $who } on { $when }
own-not-read = It is there, but not read yet
own-not-there = Not read yet. We do not know if it is on their computer.
own-shown = { $what }: it was { $was }; it is now { $is }

## What is wrong with what was typed

problem-section-unknown = We do not know this part of the plan. Choose one of these: { $sections }.
problem-goal-unknown = We cannot find this goal. Open ‘My plan’ again, then try once more.
problem-goal-empty = Write down what you want.
problem-rating = Choose a number from 0 to 10.
problem-day-past = This day is over. Choose today or a later day.
problem-words-too-long = This is too long. Use { $most } letters or fewer.
problem-next-date-unknown = Choose ‘contact’ or ‘review’.
problem-topic-unknown = We do not know this page. Choose one of these: { $topics }.
problem-choice-unknown = Choose one of the answers: a, b or c.

## The timeline

timeline-goal = Goal
timeline-own-plan = My plan
timeline-learning = Learning
timeline-learnt = Learnt about: { $topic }
timeline-learnt-answers = { $right } of { $all } right
timeline-told = in their own words: { $text }
timeline-read = Change was read
