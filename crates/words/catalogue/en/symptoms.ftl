### The danger signs and the daily questions, their short names, and their answers, by the codes of the clinical words.
### `symptom-X` asks, `symptom-help-X` helps, `symptom-name-X` names it in a sentence or a table, `say-X` is for the 999 call.
### `answer-Y` is the answer Y; `answer-X-Y`, where it exists, is the answer Y to question X.

## Danger signs.

symptom-struggling-to-breathe = Are you struggling to breathe, or too breathless to speak?
symptom-help-struggling-to-breathe = This means while you sit still.
symptom-name-struggling-to-breathe = struggling to breathe
say-struggling-to-breathe = I am struggling to breathe

symptom-sudden-breathless = Did you get very short of breath all of a sudden?
symptom-name-sudden-breathless = sudden shortness of breath
say-sudden-breathless = I am very short of breath all of a sudden

symptom-chest-pain = Do you have new pain or tightness in your chest?
symptom-name-chest-pain = pain or tightness in the chest
symptom-name-chest-pain-today = pain or tightness in the chest earlier today
say-chest-pain = I have pain in my chest
say-chest-pain-today = I had pain in my chest today

symptom-fainted = Have you fainted or collapsed?
symptom-name-fainted = fainting
say-fainted = I have fainted

symptom-confusion = Are you newly confused?
symptom-help-confusion = Someone who is with you can answer this.
symptom-name-confusion = new confusion
say-confusion = I am newly confused

symptom-grey-lips = Are your lips blue or grey?
symptom-help-grey-lips = On dark skin, look at the inside of your lips or at your palms.
symptom-name-grey-lips = blue or grey lips
say-grey-lips = my lips are blue or grey

symptom-stroke-signs = Has your face dropped, is an arm weak, or is your speech slurred?
symptom-name-stroke-signs = signs of a stroke
say-stroke-signs = I have signs of a stroke

symptom-icd-shocks = Has your heart device given you a shock?
symptom-help-icd-shocks = If you do not have one, choose ‘None’.
symptom-name-icd-shocks = shocks from the heart device
symptom-name-icd-shocks-one = a shock from the heart device
symptom-name-icd-shocks-two-or-more = two or more shocks from the heart device
say-icd-shocks = my heart device has given me shocks
say-icd-shocks-one = my heart device has given me a shock

symptom-very-unwell = Do you feel very unwell and frightened?
symptom-name-very-unwell = feeling very ill and scared
say-very-unwell = I feel very unwell and frightened

## Daily questions, each compared with the person's own usual.

symptom-breathless = When do you get out of breath today?
symptom-name-breathless = shortness of breath
symptom-name-breathless-rest = being out of breath when you sit still
say-breathless = I am out of breath when I sit still

symptom-breathless-change = Are you more out of breath than your usual?
symptom-name-breathless-change = more shortness of breath

symptom-pillows = Did you need more pillows than your usual last night?
symptom-name-pillows = more pillows

symptom-woke-breathless = Did you wake up out of breath last night?
symptom-name-woke-breathless = waking up short of breath

symptom-swelling = Is there more swelling in your ankles, legs or tummy?
symptom-name-swelling = more swelling

symptom-tiredness = Are you more tired than your usual?
symptom-name-tiredness = more tiredness

symptom-dizzy = Do you feel dizzy or light-headed?
symptom-name-dizzy = dizziness

symptom-palpitations = Does your heart race, flutter or skip?
symptom-name-palpitations = a racing or skipping heart

symptom-cough = Do you have a new cough?
symptom-help-cough = Look at what comes up. Is it pink or frothy?
symptom-name-cough = a cough
symptom-name-cough-pink-froth = coughing up pink froth
say-cough = I am coughing up pink froth

symptom-appetite = Are you off your food, or is your tummy bloated?
symptom-name-appetite = being off food or bloated

symptom-little-urine = Did you pass much less water than your usual?
symptom-help-little-urine = We mean how much you pee.
symptom-name-little-urine = passing much less water

symptom-sick-or-fever = Have you been sick, had the runs, or had a fever?
symptom-name-sick-or-fever = being sick, the runs or a fever

symptom-medicines-taken = Did you take your medicines today?
symptom-name-medicines-taken = medicines

symptom-headache = Do you have a bad headache?
symptom-name-headache = a bad headache

symptom-vision-change = Has your sight changed?
symptom-name-vision-change = a change in sight

symptom-overall = How do you feel, all in all?
symptom-name-overall = how you feel, all in all

symptom-other = A question from a newer app
symptom-name-other = other

## Answers.

answer-not-asked = I’d rather not say
answer-no = No
answer-yes = Yes
answer-none = Not at all
answer-stairs = On hills or stairs
answer-flat = On the flat
answer-rest = When I sit still
answer-no-more-than-usual = No more than usual
answer-little-more = A little more
answer-much-more = Much more
answer-more = More
answer-today = Earlier today, gone now
answer-now = Yes, now
answer-new = Yes, a new cough
answer-pink-froth = Yes, pink or frothy
answer-one = One
answer-two-or-more = Two or more
answer-some = Some of them
answer-stopped = I have stopped taking them
answer-better = Better
answer-same = The same
answer-worse = Worse
answer-much-worse = Much worse
answer-other = An answer from a newer app

answer-icd-shocks-none = None
answer-medicines-taken-no = None of them
answer-medicines-taken-yes = All of them
