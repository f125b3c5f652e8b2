### A person's own medicines: what for, taken or missed, bought at the chemist.
### Names of drugs and doses come as values, as the prescriber wrote them.

## What each class of medicine is for.

own-medicines-for-ace-inhibitor = It opens up your blood vessels, so your heart has less work to do.
own-medicines-for-arb = It opens up your blood vessels, so your heart has less work to do.
own-medicines-for-arni = It opens your blood vessels. It helps your body lose salt and water.
own-medicines-for-beta-blocker = It slows your heart and keeps it safe from stress.
own-medicines-for-mra = It helps your body lose water and keeps your heart from getting stiff.
own-medicines-for-sglt2-inhibitor = It helps your heart and kidneys. It takes some sugar and water out through your urine.
own-medicines-for-sinus-node-inhibitor = It slows your heart.
own-medicines-for-glycoside = It makes your heart beat more slowly and with more strength.
own-medicines-for-vasodilator-pair = It opens up your blood vessels, so your heart has less work to do.
own-medicines-for-guanylate-cyclase-stimulator = It opens up your blood vessels, so your heart has less work to do.
own-medicines-for-loop-diuretic = It is a water tablet. It takes away water that makes you puffed or swollen.
own-medicines-for-thiazide = It is a water tablet. It works next to your other water tablet.

## How an order stands.

own-medicines-order = { $dose }, { $frequency }, { $route }
own-medicines-changed = Changed on { $date } by { $who }
own-medicines-written = Written down on { $date } by { $who }
own-medicines-other-day = Every other day. Do not take it today: its last day was { $date }.
own-medicines-not-now = Do not take it now.
own-medicines-unsettled = Two versions stand for { $medicines }. Phone your team before the next dose.
own-medicines-unsettled-listed = Do not take { $medicines } now. Two versions of it stand. Phone your team and ask.
own-medicines-both-listed = Do not take it now. Phone your team and ask.
own-medicines-both = One of these may be wrong. Phone your team before the next dose.

## Taken, missed and stopped.

own-medicines-taken = Taken
own-medicines-missed = Missed
own-medicines-stopped = Stopped
own-medicines-unsaid = Nothing said
own-medicines-told = { $what }: { $why }
own-medicines-told-of = { $medicine }: { $told }
own-medicines-two-said = Two things were said: { $first }; { $then }
own-medicines-side-effect = Side effect of { $medicine }: { $words }
own-medicines-why-forgot = I forgot
own-medicines-why-unwell = I felt unwell
own-medicines-why-ran-out = I ran out
own-medicines-why-side-effect = A side effect
own-medicines-why-told = I was told to
own-medicines-why-other = Something else
own-medicines-missed-once = Do not take a double dose. Take the next one at its usual time.
own-medicines-stopped-phone = Phone your team today and tell them that you stopped { $medicine }. Some of these must not be stopped all at once.
own-medicines-missed-phone = You missed some on { $days } days of the last 7. Phone your team and tell them.
own-medicines-ran-out = Ask your chemist or your surgery today for more. Do not wait until the pack is empty.
own-medicines-effect-kept = Your team can read this. If you feel ill, phone them. In an emergency call 999.

## Sick days and extra water tablets.

own-medicines-last-day = The last day is { $date }.
own-medicines-restart = Take these again on { $date }: { $medicines }. Do not take a double dose.

## Bought at the chemist.

own-bought-nsaid = A pill or a gel for pain, like ibuprofen
own-bought-decongestant = Something for a cold or a blocked nose
own-bought-effervescent = Tablets that fizz or melt in water
own-bought-potassium-salt = A salt instead of salt, like LoSalt
own-bought-other = Something else
own-bought-do-not-take = Do not take this: { $name }. Ask your chemist or your team first. Say that you have heart failure.
own-bought-stop-taking = Do not take any more of this: { $name }. Phone your team today and tell them what you took.
own-bought-why-nsaid = Painkillers like this hold water in your body. They can hurt your kidneys.
own-bought-why-decongestant = Cold and nose remedies like this can make your heart race.
own-bought-why-effervescent = Fizzy tablets and ones that melt in water are full of salt.
own-bought-why-potassium-salt = It puts potassium into your blood. Too much of it can harm your heart.
own-bought-why-listed = It is on the list of things that may not suit your heart.
own-bought-not-listed = We do not have { $name } on our short list. That does not mean that it is safe. Ask your chemist first. Say that you have heart failure.
own-bought-name-nsaid = a pill or gel for pain
own-bought-name-decongestant = a remedy for a cold or a blocked nose
own-bought-name-effervescent = fizzy tablets
own-bought-name-potassium-salt = a salt like LoSalt
own-bought-name-listed = this
own-bought-taken = { $name }: bought on { $date }, and taken
own-bought-not-taken = { $name }: bought on { $date }, not taken
own-bought-over = { $name }: bought on { $date }, not taken any more since { $until }

## What can be put right.

problem-own-medicine-unknown = That medicine is not on your list. Choose one from the list.
problem-own-medicine-what = Say if it was taken or missed, or if you stopped it.
problem-own-medicine-why = Choose why you did not take it.
problem-own-medicine-words = Write a few words to say why.
problem-own-medicine-long = That is too long. Write { $most } letters at most.
problem-own-medicine-day = Give a day from the last two weeks, up to today.
problem-own-medicine-effect = Write what you noticed.
problem-own-medicine-nothing = There is nothing to say for that day: it has been said.
problem-own-bought-name = Choose one from the list, or write the name on the pack.
problem-own-bought-unknown = That is not on your list of things you bought.
