### The words of the screens themselves: titles, buttons, boxes. Sentences about a person's health come from the other files.

## Everywhere

ui-name = Hearth
ui-window-title = { $page } – Hearth
ui-version = Version { $version }
ui-skip = Skip to main content
ui-ways = Main menu
ui-text-smaller = Smaller text
ui-text-larger = Larger text
ui-lock = Lock
ui-locking = Locking…
ui-language-english = English
ui-language-welsh = Cymraeg
ui-notice = Please note
ui-invented = A made-up team and made-up people: to look round, not for care.
ui-about-title = About Hearth
ui-about-version = Version { $version }
ui-about-device = Hearth is not a certified medical device. Do not use it for the care of real people.
ui-unsigned = No clinician has signed these rules yet. Do not use them for care.
ui-unsigned-tables = Tables with no name under them: { $unsigned } of { $all }
ui-unsigned-table = { $table }, version { $version }, { $rows } lines: not signed
ui-signed-table = { $table }, version { $version }, { $rows } lines: signed by { $name }, { $role }, { $date }
ui-foot-emergency = This app does not call for help. In an emergency call 999.
ui-foot-travel = Your readings reach your team when this computer is online. Nobody may be watching this screen.
ui-foot-waiting = Last contact with the team: { $at }. Waiting to be sent: { $count }.
ui-back = Back
ui-next = Next
ui-save = Save
ui-saving = Saving…
ui-change = Change
ui-opening = Opening…
ui-reading = Reading…
ui-read-again = Try again
ui-unexpected = Something went wrong. Nothing that was saved is lost. Try again.
ui-trouble-title = There is a problem
ui-trouble-prefix = Error:
ui-trouble-some = Put this right. Everything else you typed is still here.
ui-not-known = Not known
ui-not-set = Not set
ui-incomplete = Not all of this person’s past is on this computer yet.

## Places

ui-nav-today = Today
ui-nav-numbers = My numbers
ui-nav-plan = My plan
ui-nav-conflicts = Two versions
ui-nav-sync = Sync
ui-nav-sent = What my team has
ui-nav-two-answers = Two answers
ui-nav-settings = Settings
ui-nav-caseload = Caseload
ui-nav-register = Register a patient

## Zones: a word for every shape and colour

ui-zone-emergency = Emergency
ui-zone-red = Red
ui-zone-amber = Amber
ui-zone-green = Green
ui-zone-review = To review
ui-zone-not-judged = Not judged
ui-zone-not-seen = Not seen
ui-zone-readings-missed = Readings missed
ui-zone-computer-not-seen = Computer not seen
ui-zone-nothing-entered = Nothing entered
ui-zone-clock-suspect = Clock suspect
ui-care-immediate = Immediate action required:
ui-care-urgent = Urgent advice:
ui-care-not-urgent = Advice:
ui-advice-why = Why
ui-advice-not-judged = What we could not judge
ui-contact-title = Phone { $team }
ui-contact-no-phone = We do not have your team’s phone number yet.

## First start

ui-enrol-title = Welcome
ui-enrol-help = To start, you need a code from the heart failure team and, just once, the internet.
ui-enrol-patient = I have a code from my team
ui-enrol-team = I work in the team
ui-enrol-code-title = The code from your team
ui-enrol-code-title-team = Your code as a member of the team
ui-enrol-code-help = Your team gave you an address and a code. Type both here.
ui-enrol-code-help-team = Whoever runs your service gave you an address and a code. Type both here.
ui-enrol-server = Address
ui-enrol-server-hint = For example https://heart.example.nhs.uk
ui-enrol-server-empty = Type the address from your team
ui-enrol-code = Code
ui-enrol-code-hint = Small or capital letters, with or without spaces. It works once.
ui-enrol-code-empty = Type the code from your team
ui-enrol-name-title = What shall we call you?
ui-enrol-name = Name on this computer
ui-enrol-name-hint = Others who use this computer can see this name.
ui-enrol-name-empty = Type a name
ui-enrol-passphrase-title = Choose a passphrase
ui-enrol-passphrase-help = It opens your record on this computer. Nobody can read your record without it. Three or four words that you can remember are best. Write it down and keep it somewhere safe.
ui-enrol-passphrase = Passphrase
ui-enrol-passphrase-hint = At least 8 characters
ui-enrol-passphrase-again = The same passphrase again
ui-enrol-passphrase-empty = Type a passphrase in both boxes
ui-enrol-passphrases-differ = The two passphrases are not the same
ui-enrol-contacting = Now talking to your team’s computer…
ui-enrol-go = Finish

## Unlocking

ui-unlock-who = Who are you?
ui-unlock-profile-team = { $name } (team)
ui-unlock-others = Somebody else
ui-unlock-title = Hello, { $name }
ui-unlock-passphrase = Your passphrase
ui-unlock-pin = Your PIN
ui-unlock-use-passphrase = Use my passphrase instead
ui-unlock-use-pin = Use my PIN instead
ui-unlock-empty = Type your passphrase or PIN
ui-unlock-go = Open
ui-unlock-enrol = Add a person with a code

## Today

ui-today-title = Hello, { $name }
ui-today-due = To do today
ui-today-nothing-due = Nothing is due. You can check in whenever you like.
ui-today-check-in = Start my check-in
ui-today-again = Check in once more
ui-today-done = Today’s check-in is done
ui-today-go-on = Go on with my check-in
ui-today-no-result = You have not checked in yet.
ui-today-last = Your last result, { $at }
ui-today-see-result = See the whole result
ui-today-see-plan = See my plan

## Check-in

ui-checkin-title = Check in
ui-checkin-step = Step { $step } of { $steps }
ui-checkin-danger-title = Do you have any of these now?
ui-checkin-danger-none = None of these
ui-checkin-danger-name = Danger signs
ui-checkin-symptoms-name = How you feel
ui-checkin-none-key = N
ui-checkin-none-hint = Or press the key { $key }
ui-checkin-choose = Choose an answer
ui-checkin-empty = Type the number, or choose ‘I did not measure this’
ui-checkin-weight-title = What is your weight today?
ui-checkin-weight-help = Weigh yourself in the morning, after the toilet and before breakfast. Use the same scales.
ui-checkin-weight-kg = Weight
ui-checkin-stone = Stones
ui-checkin-pounds = Pounds
ui-checkin-unit = Weigh in
ui-checkin-unit-kg = Kilograms (kg)
ui-checkin-unit-st-lb = Stones and pounds
ui-checkin-pressure-title = Blood pressure, first go
ui-checkin-pressure-help = Sit still for five minutes first. Both feet on the floor, your arm on a table.
ui-checkin-pressure-again-title = Blood pressure, second go
ui-checkin-pressure-again-help = Wait one minute, then measure once more.
ui-checkin-upper = Upper number
ui-checkin-lower = Lower number
ui-checkin-pulse-title = What is your pulse?
ui-checkin-pulse-help = Your blood pressure monitor shows it. You can also count the beats for a whole minute.
ui-checkin-pulse = Pulse
ui-checkin-oxygen-title = What is your oxygen level now?
ui-checkin-oxygen-help = Rest for five minutes. Warm hand, no nail polish, hand still on your chest. Wait until the number is steady.
ui-checkin-oxygen = Oxygen level
ui-checkin-symptoms-title = Compared with your usual, how are you?
ui-checkin-symptoms-none = No change in any of these
ui-checkin-skip = I did not measure this
ui-checkin-skip-questions = Leave the rest without an answer
ui-checkin-not-measured = Not measured
ui-checkin-not-answered = Not answered
ui-checkin-part-answered = No change in what you answered
ui-checkin-review-title = Is this right?
ui-checkin-save = Save my check-in
ui-checkin-advice-title = Read this first
ui-checkin-advice-save = Save what I have told you so far
ui-checkin-advice-go-on = I have read this. Go on with my check-in
ui-checkin-advice-again = Read it again
ui-checkin-unknown-headline = Call 999 now
ui-checkin-unknown-text = You said yes to a danger sign. Say: ‘I have heart failure’ and what is wrong. Do not wait for the heart failure team.
ui-checkin-not-all-saved = Saved now: { $saved }. What is named here is not saved yet. Put it right and save again.
ui-checkin-checks-title = Please check
ui-checkin-checks-right = Yes, that is right
ui-checkin-checks-wrong = No, I will change it
ui-checkin-is-this-you = Is this you?
ui-checkin-not-me = It was not me
ui-checkin-wrong-device = The scales or the monitor were wrong
ui-checkin-not-me-note = That number is not kept. Measure yourself now, or choose ‘I did not measure this’.
ui-checkin-wrong-device-note = That number is not kept. Measure again with your own scales or monitor, or choose ‘I did not measure this’.
ui-checkin-swap = Swap the two numbers
ui-checkin-earlier-title = You did not finish a check
ui-checkin-earlier-not-wanted = Start today’s check-in
ui-checkin-earlier-wanted = Save it for that day
ui-unit-kg = kg
ui-unit-stone = st
ui-unit-pounds = lb
ui-unit-pressure = mmHg
ui-unit-pulse = beats a minute
ui-unit-percent = %
ui-keypad-name = Number keys
ui-keypad-point = Point
ui-keypad-back = Rub out the last figure

## Result

ui-result-title = Your result
ui-result-none = You have not checked in yet.
ui-result-saved = What was saved
ui-result-today = Back to Today

## Numbers

ui-numbers-title = My numbers
ui-numbers-period = How far back
ui-numbers-week = Week
ui-numbers-month = Month
ui-numbers-quarter = 3 months
ui-numbers-year = Year
ui-numbers-charts = Which chart
ui-numbers-weight = Weight
ui-numbers-pressure = Blood pressure
ui-numbers-pulse = Pulse
ui-numbers-oxygen = Oxygen
ui-numbers-symptoms = Symptoms
ui-numbers-none = No readings in this time.
ui-numbers-key-usual = Usual range
ui-numbers-key-action = Get help or phone
ui-numbers-key-medicine = A medicine changed
ui-numbers-medicines = The days when a medicine changed
ui-numbers-symptom-told = You said so in { $count } of { $all } answers.
ui-numbers-save = Save these readings as a file
ui-numbers-print = Save these numbers as a PDF to print
ui-numbers-save-help = The file can be opened as a table. It has the time that you chose above.
ui-numbers-summary = Latest { $latest } { $unit }. Lowest { $lowest }, highest { $highest }. Number of readings: { $count }.
ui-numbers-usual = Usual range { $low } to { $high } { $unit }.
ui-numbers-action = { $name }: { $value } { $unit }.
ui-numbers-table = All readings, newest first
ui-numbers-when = When
ui-numbers-result = Result
ui-numbers-put-right = Put right
ui-numbers-correct = Correct
ui-numbers-withdraw = Take back
ui-numbers-correct-title = Correct the check-in of { $at }
ui-numbers-correct-help = Type only what was wrong. What you leave empty stays as it was. Your team can see both.
ui-numbers-upper = Blood pressure, upper number
ui-numbers-lower = Blood pressure, lower number
ui-numbers-withdraw-title = Take back the check-in of { $at }
ui-numbers-withdraw-help = It will not count any more. Your team can still see it, marked as taken back.
ui-numbers-reason = Why?
ui-numbers-reason-not-me = It was not me
ui-numbers-reason-wrong-device = The scales or the monitor were wrong
ui-numbers-reason-typing-error = I typed it wrong
ui-numbers-reason-other = Something else
ui-numbers-reason-say = Say why
ui-numbers-reason-missing = Say why you take it back
ui-numbers-withdrawn = Taken back.
ui-numbers-leave = Leave it as it was

## Plan

ui-my-plan-title = My plan
ui-my-plan-help = These are the numbers that decide what this app tells you. Your team sets them with you.
ui-plan-title = Plan
ui-plan-back = Patient
ui-plan-settle = Two versions are waiting to be settled
ui-plan-in-force = In force: { $layer }
ui-my-plan-product = The app’s usual setting
ui-my-plan-service = Your service’s setting
ui-my-plan-person = Set for you by your team
ui-paper-title = On paper
ui-paper-help = Print these and keep them where you can see them.
ui-paper-card = Save my card as a PDF
ui-paper-guide = Save the quick guide as a PDF
ui-plan-conflict = Two values stand side by side. Look under ‘Two versions’ for what holds until this is settled.
ui-plan-saved = Saved on this computer.
ui-plan-where-from = Where this comes from
ui-plan-layers = Layers of { $name }
ui-plan-layer = Set by
ui-plan-value = Value
ui-plan-who = Who and when
ui-plan-why = Why
ui-plan-review = Look again on
ui-plan-this-one = in force
ui-layer-product = this app’s own setting
ui-layer-service = the service’s setting
ui-layer-person = this person’s setting
ui-plan-change-short = Change
ui-plan-choose = Choose
ui-plan-change = Change { $name }
ui-plan-new-value = New value: { $name }
ui-plan-why-box = Why is it changed?
ui-plan-review-box = Look at it again on (may be left empty)
ui-plan-save = Save { $name }
ui-plan-leave = Leave it as it was
ui-plan-changed-meanwhile = This was changed while you were typing. It is now: { $value }. If you save, both stand side by side.
ui-date-day = Day
ui-date-month = Month
ui-date-year = Year

## Two versions

ui-conflicts-title = Two versions
ui-conflicts-help = Two people changed the same thing without seeing each other’s change. Neither is lost. Keep the one that is right.
ui-conflicts-help-patient = Two people changed the same thing. Your team is settling it. Do not change anything yourself; phone your team if you are not sure.
ui-conflicts-none = Nothing stands in two versions.
ui-conflicts-about = { $name }: { $patient }
ui-conflicts-last-agreed = Last agreed: { $value }
ui-conflicts-version = Version { $number }
ui-conflicts-by = { $author }, { $at }, on { $device }
ui-conflicts-why = Why: { $why }
ui-conflicts-no-why = No reason was given.
ui-conflicts-keep = Keep { $value }
ui-conflicts-why-box = Why (may be left empty)
ui-conflicts-other = Or another value, with its unit (like 2.0kg)
ui-conflicts-use-other = Use this value
ui-conflicts-settled = Settled. Saved on this computer.

## Sync

ui-sync-title = Sync
ui-sync-now = Sync now
ui-sync-running = Talking to the server. Still to send: { $count }.
ui-sync-waiting = Waiting to be sent
ui-sync-acknowledged = Sent, and the team has it
ui-sync-held = Held on this computer
ui-sync-last = Last contact
ui-sync-conflicts = In two versions
ui-sync-clock = This computer’s clock is ahead by
ui-sync-clock-behind = This computer’s clock is behind by
ui-sync-tried = Tried just now. { $what }
ui-sync-seconds = { $seconds } seconds
ui-sync-noted = What we found
ui-sync-not-taken = What the server did not take, and why
ui-sync-server = Server: { $server }

## Settings

ui-settings-title = Settings
ui-settings-saved = Saved.
ui-settings-text = Text size
ui-settings-percent = { $percent } %
ui-settings-contrast = Contrast
ui-settings-contrast-usual = Usual
ui-settings-contrast-high = More contrast
ui-settings-language = Language
ui-settings-pin-title = A PIN for this computer
ui-settings-pin-why = A PIN is quicker to type. Your passphrase always works too.
ui-settings-pin = New PIN
ui-settings-pin-hint = 6 to 12 figures
ui-settings-pin-again = The same PIN again
ui-settings-pin-differs = The two PINs are not the same
ui-settings-pin-save = Set PIN
ui-settings-pin-saved = Your PIN is set.

## Caseload

ui-caseload-title = Caseload
ui-caseload-caption = Everyone, most urgent first
ui-caseload-search = Name or NHS number
ui-caseload-filter = Show
ui-caseload-all = Everyone
ui-caseload-act = Emergency, red and amber
ui-caseload-not-seen = Not seen
ui-caseload-conflicts = Two versions
ui-caseload-count = Shown: { $found } of { $all }
ui-caseload-nobody = Nobody fits what you are looking for.
ui-caseload-more = Show more ({ $count })
ui-caseload-zone = Zone
ui-caseload-who = Who
ui-caseload-reason = Why here
ui-caseload-age = Last known
ui-caseload-weight = Last weight
ui-caseload-row-conflicts = In two versions: { $count }

## Patient, as the nurse sees them

ui-patient-title = Patient
ui-patient-plan = Plan
ui-patient-trends = Trends
ui-banner-zone = Now
ui-banner-age = Last known
ui-banner-born = Born
ui-banner-nhs = NHS number
ui-banner-target = Target weight
ui-banner-oxygen = Oxygen scale
ui-findings-title = What stands out
ui-findings-none = No rule found anything that is still open. This does not mean that all is well.
ui-finding-value = Value
ui-finding-baseline = Compared with
ui-finding-window = Over
ui-finding-threshold = Threshold
ui-finding-layer = Set by
ui-finding-rule = Rule
ui-finding-rule-version = { $rule }, version { $version }
ui-finding-clears = What would make this finding go
ui-finding-source = Source
ui-told-title = What the person was told, { $at }
ui-timeline-title = Everything, newest first
ui-timeline-none = Nothing was entered yet.
ui-timeline-at = When
ui-timeline-what = What
ui-timeline-who = Who and where
ui-timeline-travelled = Where it is
ui-mark-corrected = Corrected
ui-mark-withdrawn = Taken back
ui-mark-possible-duplicate = Perhaps typed twice
ui-mark-time-unsure = Day not sure
ui-mark-replaced = Replaced by an entry that came later
ui-mark-suspended = Held without effect by the server
ui-mark-needs-newer-app = From a newer version of this app
ui-mark-source-not-confirmed = Not confirmed who entered this
ui-travelled-here = On this computer only
ui-travelled-sent = Sent; the team has it
ui-travelled-from-team = From the team’s server

## Alerts of one patient, and what a clinician does about them

ui-alerts-title = Open alerts
ui-alerts-none = No alert is open.
ui-alerts-aside = Put off or expected
ui-alert-first-found = First found: { $age }
ui-alert-others = Other findings of this alert: { $count }
ui-alert-nobody-looked = Nobody of the team has looked at this yet.
ui-alert-looked-at = Looked at by { $who }.
ui-alert-check-ins-looked-at = The check-ins were looked at by { $who }. Nobody has opened this alert yet.
ui-alert-new-since = Something came since then, and nobody has looked at it.
ui-alert-new = New
ui-alert-look = I have looked at this
ui-alert-look-name = I have looked at this: { $about }
ui-alert-close = Close
ui-alert-close-name = Close: { $about }
ui-alert-put-off = Put off
ui-alert-put-off-name = Put off: { $about }
ui-alert-what-done = What was done?
ui-alert-why-close = Say more (needed for ‘Something else’)
ui-alert-why-put-off = Why is it put off?
ui-alert-until = Until the end of which day?
ui-alert-closes-shown = This closes what is shown here. If more comes later, it opens again.
ui-alert-save-close = Close this alert
ui-alert-save-put-off = Put this alert off
ui-alert-leave = Leave it open
ui-alert-new-meanwhile = Something new came while you were typing. It will stay open.
ui-alert-gone-meanwhile = This alert was closed in the meantime.
ui-alert-choose-action = Choose what was done
ui-alert-done-closed = Closed: { $about }.
ui-alert-done-partly = What you saw is closed: { $about }. What came since is still open.
ui-alert-done-put-off = Put off: { $about }.
ui-alert-done-put-off-ended = Something came since you looked: { $about } is open again.
ui-findings-else = What else stands out

## Registering a patient

ui-register-title = Register a patient
ui-register-help = This works without the internet too. It all stays on this computer until the next sync.
ui-register-name = Full name
ui-register-born = Date of birth
ui-register-born-hint = For example 27 3 1941
ui-register-nhs = NHS number
ui-register-nhs-hint = 10 figures. Leave it empty if you do not know it.
ui-register-despite = Why are they added all the same?
ui-register-save = Register
ui-register-added = { $name } is registered. Saved on this computer.
ui-register-duplicates = Somebody like this is already here. Look before you go on:
ui-register-open = Open this patient
ui-register-another = Register another

## How far a check-in has got, and who has looked at it.

ui-reached-hint = Sent does not mean seen. If you feel worse, do not wait: phone. In an emergency call 999.
ui-reached-readings = Your last check-ins
ui-reached-look = I have looked at this
ui-reached-look-name = I have looked at this: check-in of { $at }

## Who looks after a patient, and who sees them.

ui-access-open = Hand over, or choose who sees this patient
ui-access-title = Who looks after this patient
ui-access-back = Back to the patient
ui-access-people = The team
ui-access-hand-over = Hand over to { $name }
ui-access-end = Stop { $name } seeing this patient
ui-access-give = Let { $name } see this patient
ui-access-ask-hand-over = Hand this patient over to { $name }? They look after this patient from then on.
ui-access-ask-end = Stop { $name } seeing this patient? Their computer sends all that is left, then lets this patient go.
ui-access-ask-give = Let { $name } see this patient?
ui-access-yes = Yes
ui-access-no = No, change nothing

ui-ended-title = You no longer see this record
ui-ended-what-now = What to do now
ui-nav-ended = Your access
ui-caseload-left = Who left your caseload
ui-caseload-left-ask = Do you still look after somebody who is missing here? Ask the colleague who looks after them now, or the team’s lead. They can let you see them again.

## A paper diary.

ui-diary-way = I wrote some down on paper
ui-diary-title = Numbers that you wrote on paper
ui-diary-help = Type one day in each row. Leave empty what you did not write down. Each row is saved by itself.
ui-diary-row = Row { $number }
ui-diary-day = Day
ui-diary-pressure = Blood pressure
ui-diary-pressure-again = The second time
ui-diary-feeling = How did you feel that day?
ui-diary-feeling-open = I did not write it down
ui-diary-feeling-usual = The same as on other days
ui-diary-feeling-different = Something was not the same
ui-diary-save = Save this row
ui-diary-more = Add another day
ui-diary-done = I have done all of them
ui-diary-not-saved = { $count ->
    [one] { $count } day is not saved yet. Save its row. Or press once more to leave: what you typed stays here.
   *[other] { $count } days are not saved yet. Save their rows. Or press once more to leave: what you typed stays here.
}
ui-diary-danger-read = I have read this. Go on with my diary
ui-diary-put-away = That number is not kept. Type the right one, or leave the box empty.

## Reminders, and who enters for somebody.

ui-yes = Yes
ui-no = No
ui-reminders-title = Reminders
ui-reminders-on = Do you want to be reminded to check in?
ui-reminders-on-help = We tell you of a message or a changed plan in any case, but not in the quiet hours.
ui-reminders-times-help = Type up to four times of day, like 08:30. Leave the others empty.
ui-reminders-time = Time { $number }
ui-reminders-days = On these days
ui-reminders-quiet = We do not disturb you between these two times.
ui-reminders-quiet-from = Quiet from
ui-reminders-quiet-to = Quiet until
ui-reminders-stays = Go on when I close the window?
ui-reminders-stays-help = Hearth then waits in the tray and can remind you. Whoever sits at this computer can open it, so lock it first if you share it.
ui-reminders-starts = Start with the computer?
ui-carer-about = About { $name }
ui-carer-title = Who you enter for
ui-carer-banner = You enter for { $name }. ‘You’ and ‘your’ on these pages mean { $name }.
ui-numbers-by = Typed in by: { $who }

## My medicines.

ui-nav-medicines = Medicines
ui-medicines-title = My medicines
ui-medicines-none = No medicine is written down for you. If you take any, tell your team.
ui-medicines-day = Which day is it about?
ui-medicines-day-today = Today
ui-medicines-day-yesterday = Yesterday
ui-medicines-all-yesterday = I took all of them yesterday
ui-medicines-rest-yesterday = I took all the others yesterday
ui-medicines-all-said-yesterday = You have said it for all of them of yesterday.
ui-medicines-yesterday = Yesterday: { $told }
ui-medicines-why-missed-yesterday = You missed { $medicine } yesterday
ui-medicines-all = I took all of them today
ui-medicines-rest = I took all the others today
ui-medicines-all-said = You have said it for all of them today.
ui-medicines-took = I took it
ui-medicines-missed = I missed it
ui-medicines-stopped = I have stopped taking it
ui-medicines-effect = Tell of a side effect
ui-medicines-unsay = Take that back
ui-medicines-today = Today: { $told }
ui-medicines-saved = Saved on this computer.
ui-medicines-why = Why?
ui-medicines-why-missed = You missed { $medicine }
ui-medicines-why-stopped = You stopped { $medicine }
ui-medicines-why-missing = Choose why.
ui-medicines-words = More about it, in your own words
ui-medicines-effect-title = What did you notice with { $medicine }?
ui-medicines-effect-ill = Call 999 if you find it hard to breathe, if your face or lips swell, or if you faint.
ui-medicines-effect-words = In your own words
ui-medicines-bought-title = Bought at the chemist
ui-medicines-bought-help = Some things you can buy do not suit your heart. Tell us and we say at once what to do.
ui-medicines-bought-open = I bought something from the chemist
ui-medicines-bought-kind = What is it?
ui-medicines-bought-name = The name on the pack
ui-medicines-bought-taken = Have you taken any of it?
ui-medicines-bought-taken-missing = Say if you have taken any of it.
ui-medicines-bought-end = I do not take it any more
ui-medicines-yes = Yes
ui-medicines-no = No
ui-medicines-days-title = What you said in the last two weeks
ui-medicines-days-none = You have said nothing yet.
ui-medicines-plan-flexible = Your plan for extra water tablets
ui-medicines-plan-sick-day = Your plan for sick days
ui-medicines-begin-flexible = Start my plan for extra water tablets
ui-medicines-begin-counts = Press the first button only when you take the first extra tablet. The plan counts from then on, and you can’t take that back here.
ui-medicines-begin-not = Do not start now
ui-medicines-begin-sick-day = Begin my plan for sick days today
ui-medicines-begin-sick-day-asked = My team said yes: begin my plan for sick days today
ui-medicines-end-flexible = I have stopped my extra water tablets
ui-medicines-end-sick-day = Say how you get on
ui-medicines-check-first = To use this plan, first do a check today.
ui-medicines-eating = Since when do you eat and drink as you usually do?
ui-medicines-eating-not = Not yet
ui-medicines-eating-today = Since today
ui-medicines-eating-yesterday = Since yesterday
ui-medicines-eating-before = Since the day before
ui-medicines-again = I take these again
ui-medicines-leave = Leave it unsaved
ui-medicines-sick-missing = Say since when you eat and drink, or what you take again.
ui-patient-told-title = What they say of their medicines, last 14 days
ui-patient-told-none = Nothing was said of medicines in the last 14 days.
ui-patient-told-bought = Bought at a shop or chemist

ui-checkin-clock-title = Which day is it today?
ui-checkin-clock-day = Today’s date
ui-checkin-clock-hint = Like 21/11/2026

## Messages, questions, exercise and the first week.

ui-nav-messages = Messages
ui-nav-exercise = Exercise
ui-nav-questions = Questions
ui-area-left = { $count ->
    [one] You can type { $count } more letter.
   *[other] You can type { $count } more letters.
}
ui-area-over = { $count ->
    [one] { $count } letter too many. Nothing is cut off.
   *[other] { $count } letters too many. Nothing is cut off.
}
ui-messages-title = Messages
ui-messages-important = Read this first
ui-messages-none = No messages yet.
ui-messages-thread = Messages, oldest first
ui-messages-new = New
ui-messages-write = Your message
ui-messages-send = Send
ui-messages-saved = Saved on this computer. It goes to your team as soon as there is a way.
ui-messages-worse = Is this about feeling worse today?
ui-messages-worse-help = If it is, do a check now. It tells you at once what to do. Nobody may read a message today. What you typed stays here.
ui-messages-worse-yes = Yes: do a check now
ui-messages-worse-no = No: send it
ui-questions-title = Questions
ui-questions-about = These help your team to know how you are. You need not answer, and nobody minds if you leave one out.
ui-questions-none = Nothing to answer now.
ui-questions-before = What you answered
ui-questions-answers = See the answers
ui-questions-heart-failure-too = heart failure can cause this too
ui-questions-begin = Begin
ui-questions-go-on = Go on where you were
ui-questions-place = Question { $place } of { $count }
ui-questions-prefer-not = I would rather not say
ui-questions-choose = Choose an answer, or ‘I would rather not say’.
ui-questions-next = Next
ui-questions-back = Back
ui-questions-finish = Finish
ui-questions-leave = Leave it for now. Your answers stay here.
ui-questions-help = Please get help now
ui-questions-done = Thank you
ui-questions-to-list = Back to Questions
ui-exercise-title = Exercise
ui-exercise-stop = When to stop
ui-exercise-level = What your team asks for
ui-exercise-write = Write down what you did
ui-exercise-kind = What did you do?
ui-exercise-warm-up = Did you warm up first?
ui-exercise-minutes = How long in all?
ui-exercise-minutes-unit = minutes
ui-exercise-exertion = How hard did it feel?
ui-exercise-exertion-help = From 6, no effort, to 20, the most you can do. You can leave this out.
ui-exercise-felt = Did you feel any of these?
ui-exercise-day = On which day?
ui-exercise-day-hint = Leave this blank for today.
ui-exercise-note = Do you want to add something?
ui-exercise-save = Save
ui-exercise-none = Nothing written down yet.
ui-exercise-weeks = The last weeks
ui-exercise-week = Week from
ui-exercise-days = Days
ui-exercise-all = In all
ui-exercise-felt-said = Felt:
ui-exercise-warmed-up = Warmed up first:
ui-exercise-times = Each time
ui-exercise-take-back = Take this back
ui-exercise-take-back-name = Take this back: { $day }
ui-week-title = Your first week
ui-week-about = A small step each day. Do them in the order you like, or skip them.
ui-week-today = Next: { $step }
ui-week-show = Show me how
ui-week-skip = Skip the first week
ui-week-again = Show it on the first screen again
ui-week-way = The first week: how to weigh, measure and get help
ui-week-done = done
ui-week-next = Next
ui-week-mark = I have done this
ui-week-mark-name = I have done this: { $step }
ui-week-undo = Not done yet
ui-week-undo-name = Not done yet: { $step }
ui-week-picture-scales = A person stands still on scales. The scales stand on a hard floor.
ui-week-picture-pressure = A person sits with their back on the chair and feet flat. The arm with the cuff lies on a table.
ui-talk-open = Messages and questions
ui-talk-back = Back to the patient
ui-talk-title = Messages and questions
ui-talk-nothing-asked = Nothing is asked of them now.
ui-talk-ask = Ask them to answer
ui-talk-due = From which day?
ui-talk-due-hint = Leave this blank for today.
ui-talk-why = Why?
ui-talk-ask-send = Ask
ui-talk-take-back = Take this back
ui-talk-asked-saved = Saved. They see it when their computer is in touch.
ui-talk-no-sheets = No answers yet.
ui-talk-level = Set how much they should do
ui-talk-level-words = In your own words
ui-talk-level-days = Days a week
ui-talk-level-most = No harder than (6 to 20)
ui-talk-level-save = Set it
ui-talk-level-end = End it
ui-talk-level-saved = Saved. They see it when their computer is in touch.

## My plan in my own words

ui-care-help = This is your plan. Change what is yours at any time. Your team can see it.
ui-care-changes = What your team changed
ui-care-changes-none = You have read all that others changed in your plan.
ui-care-was = It was
ui-care-is = It is now
ui-care-changed-by = Changed by { $who }
ui-care-read = I have read this
ui-care-read-named = I have read this: { $name }
ui-care-read-all = I have read all { $count }
ui-care-about-me = About me
ui-care-needs = What goes well, and what is hard
ui-care-next = What comes next
ui-care-contacts = Other people
ui-care-future = The time to come
ui-care-card = What to do when
ui-care-medicines = My medicines
ui-care-to-medicines = See my pills
ui-care-to-plans = Go to my medicines to begin or end this
ui-care-limits = The numbers that your team watches
ui-care-write = Write
ui-care-write-named = Write: { $name }
ui-care-change = Change
ui-care-change-named = Change: { $name }
ui-care-more = More that you can write: { $count }
ui-care-two-versions = Two people wrote this at the same time. Both are kept. Press ‘Change’ and write what is right.
ui-care-goals = My goals
ui-care-goals-none = You have no goal yet. A goal is a thing that you want to do, in your own words.
ui-care-goals-ended = Goals that have ended: { $count }
ui-care-goal-new = Write a new goal
ui-care-goal-change = Change
ui-care-goal-change-named = Change the goal: { $words }
ui-care-goal-done = I did it
ui-care-goal-done-named = I did it: { $words }
ui-care-goal-let-go = Let it go
ui-care-goal-let-go-named = Let it go: { $words }
ui-care-goal-again = Take it up again
ui-care-goal-again-named = Take it up again: { $words }
ui-care-words = What do you want?
ui-care-words-hint = In your own words, like: walk to the shop with Ann.
ui-care-importance = How much does it matter to you?
ui-care-importance-hint = 0 is not at all, 10 is as much as can be.
ui-care-importance-short = Matters to me
ui-care-confidence = How sure are you that you can take this step?
ui-care-confidence-hint = 0 is not at all sure, 10 is quite sure.
ui-care-confidence-short = How sure I am
ui-care-of-ten = { $number } of 10
ui-care-step = One small step
ui-care-step-hint = So small that you can do it this week, like: walk to the gate.
ui-care-when = When and where
ui-care-when-hint = Like: after breakfast, from the front door.
ui-care-barriers = What may get in the way
ui-care-barriers-hint = And what will you do then?
ui-care-helper = Who helps
ui-care-helper-hint = A friend, a neighbour, your nurse, or you alone.
ui-care-again = When will you look at it again?
ui-care-again-short = Look again
ui-care-next-how = How, and with whom
ui-care-nurse-title = In the person’s own words

## Learn

ui-nav-learn = Learn
ui-learn-title = Learn
ui-learn-help = Short pages, for you to read when you like. No network is needed. Your team can see which ones you have read.
ui-learn-back = All pages
ui-learn-try = Try it out
ui-learn-told-hint = You need not write. If you do, your team can read it.
ui-learn-done = I have read this page
ui-learn-nurse = What they have learnt
ui-learn-nurse-none = Nothing is read yet.
ui-learn-told-by = In their own words: { $text }

## A visit, in the nurse's window

ui-visits-title = Visits
ui-visits-none = No visit yet
ui-visit-begin = Begin a visit
ui-visit-go-on = Go on with today’s visit
ui-visit-open = Open
ui-visit-earlier = Type up a visit of an earlier day
ui-visit-earlier-day = Day of the visit
ui-visit-earlier-hint = Like 21/11/2026
ui-visit-earlier-begin = Begin it
ui-visit-title = Visit
ui-visit-sections = Parts of the visit
ui-visit-asked = Asked
ui-visit-not-asked = Not asked
ui-visit-not-possible = Not possible
ui-visit-left = { $count } left blank
ui-visit-typed-here = not all saved
ui-visit-summary = Look through and sign
ui-visit-whole = The whole visit
ui-visit-next = Next: { $section }
ui-visit-before = Last time, { $before }
ui-visit-by = Saved: { $who }, { $when }
ui-visit-typing = Typed. Saved when you go on.
ui-visit-restored = Typed before and kept here. Not saved as an answer yet.
ui-visit-save-now = Save it
ui-visit-mark = Not possible
ui-visit-mark-section = This whole part is not possible
ui-visit-unmark-section = Ask it after all
ui-visit-why = Why not?
ui-visit-why-other = Another reason
ui-visit-why-save = Save this reason
ui-visit-clear = Make blank
ui-visit-optional = if you need it
ui-visit-team-only = Only the team sees this
ui-visit-is-it-right = Is this right?
ui-visit-right = Yes, it is right
ui-visit-wrong = No, change it
ui-visit-urgent-see = Read what to do
ui-visit-result = The readings so far
ui-visit-help-title = Help now
ui-visit-help-read = I have read this
ui-visit-two = Two answers stand here. Choose the one that holds.
ui-visit-this-holds = This one holds
ui-visit-meanwhile = While you typed, { $who } wrote here: { $value } ({ $when }). Your text stays.
ui-visit-meanwhile-take = Take theirs
ui-visit-line = Line { $count }
ui-visit-line-add = Add a line
ui-visit-line-remove = Take line { $count } away
ui-visit-body = Where the swelling is
ui-visit-body-front = Front
ui-visit-body-back = Back
ui-visit-body-side = { $site }, { $side }
ui-visit-body-none = not marked
ui-visit-body-help = Choose a place on the body.
ui-visit-body-much = { $place }: how much?
ui-visit-body-remove = Take this mark away: { $place }
ui-visit-timer-help = Let the person lie for 5 minutes, then measure. Press this when they stand up.
ui-visit-timer-start = The person stands up now
ui-visit-timer-again = They stand up now: start again
ui-visit-timer-stop = Stop the timer
ui-visit-timer-runs = Standing for { $time }
ui-visit-timer-1 = 1 minute: time to measure
ui-visit-timer-3 = 3 minutes: it is time to measure
ui-visit-sum-typed = Typed, and not saved as an answer:
ui-visit-sum-conflicts = Two answers stand. Choose one in each, then sign:
ui-visit-sum-open = What does not fit yet
ui-visit-sum-differs = The plan says something else
ui-visit-sum-blank = Left blank: { $fields }
ui-visit-actions-none = No actions were written
ui-visit-go = Go to { $section }
ui-visit-sign = Sign the visit
ui-visit-sign-help = Once it is signed, it stays as it is. You can still add words to it.
ui-visit-sign-first = First save or clear what is typed. Then sign.
ui-visit-late = Came after it was signed
ui-visit-added = Added after it was signed
ui-visit-added-none = Nothing was added
ui-visit-add = Add words to this visit
ui-visit-add-hint = What was signed stays as it is
ui-visit-add-save = Add these words
ui-facts-title = Heart failure
ui-facts-two = Two values stand
ui-facts-lvef = Ejection fraction
ui-facts-nyha = NYHA class
ui-facts-kind = Type
ui-facts-device = Device
ui-facts-ace-intolerance = ACE inhibitors not tolerated
ui-facts-arb-intolerance = ARBs not tolerated
ui-facts-arni-intolerance = Sacubitril/valsartan not tolerated
ui-facts-kidney = Kidney disease
ui-facts-valve = Valve disease
ui-facts-discharged = Left hospital
ui-facts-causes = Causes
ui-facts-oedema = Swelling at the last visit
ui-facts-fluid = Fluid at the last visit
