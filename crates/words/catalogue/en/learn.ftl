### Pages to learn from, in our own words: what each rests on is in docs/clinical/learn.md. Each page is a title, four
### paragraphs, one thing to tell in one’s own words, and questions with three answers.

learn-read-of = You have read { $read } of { $all } pages.
learn-state-not-yet = Not read yet
learn-state-read = Read by { $who }, { $when }
learn-state-again = Read by { $who }, { $when }. Worth reading once more.
learn-state-right = Read by { $who }, { $when }. The answers were right.

## heart-failure

learn-heart-failure-title = What heart failure is
learn-heart-failure-1 = Your heart is a pump. In heart failure it pumps less well than it should. It has not stopped, and it is not about to.
learn-heart-failure-2 = When the pump is weak, water can build up. It can sit in your legs, your tummy or your lungs. That is why you swell up or get short of breath.
learn-heart-failure-3 = There are many causes: a heart attack, high blood pressure, a bad valve, an uneven pulse, drink, or a thing that runs in the family. Ask your team which one is yours.
learn-heart-failure-4 = It goes up and down. There are good weeks and bad weeks. The right pills, moving each day and watching the signs help most people to feel better and live longer.
learn-heart-failure-tell = Tell it to a friend: what does your heart do less well now?
learn-heart-failure-q1 = What does ‘heart failure’ mean?
learn-heart-failure-q1-a = My heart is about to stop.
learn-heart-failure-q1-b = My heart pumps less well than it should.
learn-heart-failure-q1-c = I have had a heart attack today.
learn-heart-failure-q1-right = Yes. It pumps less well, and a lot can be done for it.
learn-heart-failure-q1-again = The name sounds worse than it is. Your heart has not stopped: it pumps less well than it should. Read the first lines once more.

## watching

learn-watching-title = Watch the signs, and know what to do
learn-watching-1 = Weigh each day: wake, wee, weigh, write. Use the same scale, on a hard floor, in light clothes, before you eat.
learn-watching-2 = When your weight goes up fast, it is water and not fat. Your plan says how much is too much for you. For many people it is 2 kg in 3 days.
learn-watching-3 = How you feel counts more than the scale. More short of breath? More pillows? More swelling? Phone your team the same day, though your weight has not moved.
learn-watching-4 = Call 999 at once if you fight for breath at rest, if chest pain does not go away, or if you pass out. This app does not call for help. Do not wait for your team.
learn-watching-tell = Tell it in your own words: on which day would you phone your team?
learn-watching-q1 = Your weight is up by as much as your plan says, and you feel fine. What do you do?
learn-watching-q1-a = Eat less for some days.
learn-watching-q1-b = Phone my team today.
learn-watching-q1-c = Wait a week to see.
learn-watching-q1-right = Yes. Phone today: a call now can save you a stay in hospital.
learn-watching-q1-again = Fast weight is water, not food. Waiting lets it build up. Phone your team the same day.
learn-watching-q2 = You sit still and fight for breath. What do you do?
learn-watching-q2-a = Send a message to my team.
learn-watching-q2-b = Lie down and wait.
learn-watching-q2-c = Call 999 now.
learn-watching-q2-right = Yes. Call 999 now. Nobody may be watching this screen.
learn-watching-q2-again = This cannot wait, and nobody may be watching. Call 999 now.

## medicines

learn-medicines-title = Your medicines
learn-medicines-1 = Most people with a weak heart take more than one kind of pill. Some help the heart to rest, some guard it, and water tablets take the water out.
learn-medicines-2 = Your team starts low and goes up step by step. That takes weeks. They ask for blood tests on the way, to keep you safe.
learn-medicines-3 = Take them each day, on good days too. Do not stop one on your own. If one makes you feel bad, phone your team: there is often another way.
learn-medicines-4 = Ask a pharmacist before you buy a pill from a shop. Some pain pills, such as ibuprofen, make you hold water. So do some fizzy pills and cold cures.
learn-medicines-tell = Tell it in your own words: what is each of your pills for?
learn-medicines-q1 = A new pill makes you feel dizzy. What do you do?
learn-medicines-q1-a = Stop it and tell nobody.
learn-medicines-q1-b = Take half of it from now on.
learn-medicines-q1-c = Phone my team and ask.
learn-medicines-q1-right = Yes. They can change the time, the step or the pill.
learn-medicines-q1-again = Stopping on your own can make you ill fast. Phone your team: they can find another way.
learn-medicines-q2 = Your back hurts. Who do you ask before you buy ibuprofen?
learn-medicines-q2-a = A pharmacist: I say that I have heart failure.
learn-medicines-q2-b = Nobody: it is sold in shops.
learn-medicines-q2-c = A friend who takes it.
learn-medicines-q2-right = Yes. A pharmacist can find a pain pill that suits your heart.
learn-medicines-q2-again = Some pills from the shop make you hold water. Ask a pharmacist first, and say what you take.

## fluids

learn-fluids-title = How much to drink
learn-fluids-1 = Most people with a weak heart can drink when they are thirsty. Big amounts at once are not good for you.
learn-fluids-2 = Some people get a limit from their team, such as 1.5 to 2 litres a day. If you have no limit, do not set one for yourself.
learn-fluids-3 = If you have a limit, soup, ice, milk and tea count too. Fill a jug in the morning to see what is left.
learn-fluids-4 = Being sick, having the runs or a hot day can dry you out. Then you may feel dizzy and pass little water. Phone your team, or do what your sick-day plan says.
learn-fluids-tell = Tell it in your own words: has your team set a limit for you, and what is it?
learn-fluids-q1 = Nobody has told you to drink less. What is right for you?
learn-fluids-q1-a = I drink when I am thirsty, and not too much at once.
learn-fluids-q1-b = I drink as little as I can.
learn-fluids-q1-c = I drink 4 litres a day.
learn-fluids-q1-right = Yes. A limit is only for people whose team has set one.
learn-fluids-q1-again = Too little can dry you out, and far too much can fill you up. Drink when you are thirsty, if your team has set no limit.

## food

learn-food-title = Food and salt
learn-food-1 = Salt holds water in your body. Try to have no more than 5 g of salt a day: that is one small teaspoon, with the salt that is in the food you buy.
learn-food-2 = Most salt hides in bread, ham, cheese, crisps, sauce and meals in a box. Read the label, and choose green or amber for salt.
learn-food-3 = Use herbs, lemon, garlic or pepper for taste. Do not use a salt made with potassium, such as LoSalt, unless your team says so. It can be bad for you with some pills.
learn-food-4 = Eat enough. If you lose weight and do not want to, or have no wish to eat, tell your team.
learn-food-tell = Tell it in your own words: which food that you like has much salt?
learn-food-q1 = You want less salt, but food must taste good. What is safe?
learn-food-q1-a = A salt made with potassium.
learn-food-q1-b = A stock cube in each meal.
learn-food-q1-c = Herbs, lemon and pepper.
learn-food-q1-right = Yes. They give taste without holding water.
learn-food-q1-again = Stock cubes are full of salt, and potassium salt can harm you with some heart pills. Herbs, lemon and pepper are safe.

## activity

learn-activity-title = Moving and rest
learn-activity-1 = To move each day is safe for most people, and it helps. You get less short of breath, sleep better and feel more like yourself.
learn-activity-2 = Start small: a walk in the hall, some steps in the garden. Add a bit each week. You should still be able to talk while you move.
learn-activity-3 = Stop and sit down if your chest hurts, if you feel dizzy or if you are very short of breath. Call 999 if the pain does not go away.
learn-activity-4 = Ask for cardiac rehab: a class, or a plan for your own home. Rest on bad days is right too. Spread your jobs over the week.
learn-activity-tell = Tell it in your own words: how will you move today?
learn-activity-q1 = How hard should you move?
learn-activity-q1-a = Until I cannot speak.
learn-activity-q1-b = So that I can still talk.
learn-activity-q1-c = Not at all: my heart is weak.
learn-activity-q1-right = Yes. If you can talk, it is about right.
learn-activity-q1-again = A weak heart likes to move, but not until you gasp. If you can still talk, it is about right.

## sleep

learn-sleep-title = Sleep, and breath at night
learn-sleep-1 = Water moves to your lungs when you lie flat. Then you may cough, wake up short of breath, or need more pillows.
learn-sleep-2 = If that is new or worse, phone your team the same day. If you fight for breath and it does not ease when you sit up, call 999.
learn-sleep-3 = Do you snore and wake up tired? You may stop to breathe now and then at night. Tell your team: it can be treated.
learn-sleep-4 = Ask your team when to take your water tablet, so that you need not get up all night.
learn-sleep-tell = Tell it in your own words: how many pillows do you need in a usual week?
learn-sleep-q1 = Last night you needed three pillows and not one. What do you do?
learn-sleep-q1-a = Phone my team today.
learn-sleep-q1-b = Buy a softer pillow.
learn-sleep-q1-c = Tell them at my next visit.
learn-sleep-q1-right = Yes. More pillows can mean more water in your lungs.
learn-sleep-q1-again = More pillows can mean more water in your lungs. That is worth a call today.

## mood

learn-mood-title = Low mood and worry
learn-mood-1 = It is hard to live with a weak heart. Many people feel low, scared or cross. That is no fault of yours.
learn-mood-2 = Low mood can be treated, by talking and at times with pills. It is as real as a sore leg. Tell your nurse how you feel.
learn-mood-3 = Small things help: a plan for the day, some fresh air, one phone call, one thing that you like.
learn-mood-4 = If you think of hurting yourself, get help now. Call Samaritans on 116 123, or 111 and choose 2, at any hour. In danger call 999.
learn-mood-tell = Tell it in your own words: who can you talk to when you feel low?
learn-mood-q1 = You have felt low for two weeks. What helps?
learn-mood-q1-a = I hide it: the team has no time.
learn-mood-q1-b = I tell my team: it can be treated.
learn-mood-q1-c = I wait: it is part of it.
learn-mood-q1-right = Yes. They want to know, and there is help.
learn-mood-q1-again = Many people feel this way, and it can be treated. Your team wants to know.

## family

learn-family-title = Family, and those who help
learn-family-1 = People close to you want to help. Show them this app and your card on the wall. Then they know the signs too.
learn-family-2 = You say what they may know. Tell your team who they may talk to.
learn-family-3 = People who help get tired too. They can ask their own GP for help, and the council can look at what they need.
learn-family-4 = Talk about what you wish for the time to come, while you are well. Write it down in ‘My plan’.
learn-family-tell = Tell it in your own words: who should know the signs?
learn-family-q1 = Who says what your family may know about you?
learn-family-q1-a = My family.
learn-family-q1-b = My team.
learn-family-q1-c = I do.
learn-family-q1-right = Yes. It is yours to say, and you can change it.
learn-family-q1-again = It is yours to say who may know what. Tell your team: you can change it at any time.

## alcohol

learn-alcohol-title = Alcohol
learn-alcohol-1 = Alcohol can make a weak heart weaker. It can make the beat uneven.
learn-alcohol-2 = If you drink, have no more than 14 units in a week, over three days or more. A pint of beer or a large glass of wine is 2 to 3 units.
learn-alcohol-3 = If drink caused your weak heart, or your team says so, have none at all.
learn-alcohol-4 = Do you drink a lot each day? Do not stop at once on your own: that can be a risk. Ask your team for help.
learn-alcohol-tell = Tell it in your own words: how much do you drink in a usual week?
learn-alcohol-q1 = Drink caused the weak heart. How much is right?
learn-alcohol-q1-a = 14 units a week.
learn-alcohol-q1-b = Just wine.
learn-alcohol-q1-c = None.
learn-alcohol-q1-right = Yes. Then none is best, and the heart can get better.
learn-alcohol-q1-again = When drink was the cause, none is best: the heart can get better. Ask your team for help to stop.

## smoking

learn-smoking-title = Smoking and drugs
learn-smoking-1 = Smoke makes your heart work more and your blood carry less air. To stop helps at any age.
learn-smoking-2 = Most people need more than one try. With help you are more likely to stop for good. It is free on the NHS.
learn-smoking-3 = Ask your team or a pharmacist about patches or gum. Ask for a class that helps you stop.
learn-smoking-4 = Some street drugs, such as cocaine and speed, can harm the heart at once. Tell your team: they will not judge you.
learn-smoking-tell = Tell it in your own words: what would help you, or someone at home, to stop?
learn-smoking-q1 = You have smoked for 50 years. Is it worth stopping?
learn-smoking-q1-a = Yes, at any age.
learn-smoking-q1-b = No, it is too late.
learn-smoking-q1-c = Only if I cough.
learn-smoking-q1-right = Yes. Your heart gains from it within days.
learn-smoking-q1-again = It is not too late. Your heart gains from it at any age.

## vaccines

learn-vaccines-title = Jabs that guard you
learn-vaccines-1 = Flu can make a weak heart much worse. Have the flu jab each autumn. It is free for you on the NHS.
learn-vaccines-2 = There is a jab against one kind of bad lung disease too. Most people need it just once. Ask your GP.
learn-vaccines-3 = Ask if you are due a jab against COVID-19.
learn-vaccines-4 = A sore arm or a day of feeling off is fine. It soon goes.
learn-vaccines-tell = Tell it in your own words: when did you last have a flu jab?
learn-vaccines-q1 = How often do you need the flu jab?
learn-vaccines-q1-a = Once is enough.
learn-vaccines-q1-b = Each year.
learn-vaccines-q1-c = Just when I am ill.
learn-vaccines-q1-right = Yes. Flu changes from year to year, and so does the jab.
learn-vaccines-q1-again = Flu changes from year to year, so you need a new jab each autumn.

## travel

learn-travel-title = Trips and driving
learn-travel-1 = You can go away when you feel well and your plan has not just been changed. Ask your team before a long trip or a flight.
learn-travel-2 = Keep your pills with you, not in a case that can get lost. Take a list of them, your card and your team’s phone number.
learn-travel-3 = On long trips move your legs each hour. In the heat you lose water: weigh each day there too.
learn-travel-4 = Ask your team if you may drive. You must not drive for some time after you pass out, or after a new heart device. The DVLA has the rules.
learn-travel-tell = Tell it in your own words: what do you put in your bag for a trip?
learn-travel-q1 = You fly for a week. Where do your pills go?
learn-travel-q1-a = In the big case.
learn-travel-q1-b = They stay at home.
learn-travel-q1-c = In the bag that stays with me.
learn-travel-q1-right = Yes. A case can get lost; your bag stays with you.
learn-travel-q1-again = A case can get lost, and a day without pills can make you ill. Keep them in the bag that stays with you.

## closeness

learn-closeness-title = Being close, and sex
learn-closeness-1 = Being close is good for you. For most people who feel well, sex is safe. If you can climb two flights of stairs without trouble, you can most likely have sex.
learn-closeness-2 = Some heart pills, low mood or being tired can take the wish away. Tell your nurse. They have heard it all before.
learn-closeness-3 = Pills for erections are not safe with nitrates, such as a GTN spray. Ask before you take them, and never buy them from the web.
learn-closeness-4 = Stop and rest if you have chest pain or are very short of breath. Call 999 if it does not go away.
learn-closeness-tell = Tell it in your own words, if you wish: is there a thing you want to ask your nurse?
learn-closeness-q1 = You use a GTN spray and want a pill for erections. What do you do?
learn-closeness-q1-a = Buy it from the web.
learn-closeness-q1-b = Ask my team first.
learn-closeness-q1-c = Take half of it.
learn-closeness-q1-right = Yes. The two together can drop your blood pressure far too low.
learn-closeness-q1-again = The two together can drop your blood pressure far too low. Ask your team first.

## devices

learn-devices-title = Heart devices
learn-devices-1 = Some people have a small box under the skin. It can pace the heart, help both sides to beat as one, or shock the heart out of a bad beat.
learn-devices-2 = Keep your device card with you. Go to your checks. Show the card at airports and before a scan.
learn-devices-3 = One shock and you feel well: phone the device clinic the same day. Two shocks or more, or you feel ill: call 999.
learn-devices-4 = A device that shocks can be turned off when the time is right for that. You can talk about it at any time. It is your choice.
learn-devices-tell = Tell it in your own words: what kind of device do you have, if any?
learn-devices-q1 = Your device gives two shocks. What do you do?
learn-devices-q1-a = Call 999.
learn-devices-q1-b = Phone the clinic next week.
learn-devices-q1-c = Turn it off with a magnet.
learn-devices-q1-right = Yes. Two shocks mean 999, though you may feel well.
learn-devices-q1-again = Two shocks can mean that your heart is in trouble. Call 999, though you may feel well.
