### One plain sentence for everything that can be wrong: what it is, and what to do next. Nothing that was typed is lost by any of them.
### `$lowest` and `$highest` come with their units.

## Weight.

problem-weight-empty = Type your weight, or leave it for later.
problem-weight-not-a-number = Type your weight as a number with one figure after the point, like 82.4.
problem-weight-too-low = That weight is too low to save. The lowest is { $lowest }.
problem-weight-too-high = That weight is too high to save. The highest is { $highest }. Did the point slip?
problem-stone-not-a-number = Type the stones as a whole number, like 12.
problem-stone-decimal = There is a point in the stone box. Did you mean { $stone } stone { $pounds } pounds? Type them in the two boxes.
problem-stone-decimal-other = Type whole stones in this box. Type the pounds in the next box.
problem-stone-empty = Type the stones too, like 12.
problem-pounds-empty = Type the pounds too. If there are none, type 0.
problem-pounds-not-a-number = Type the pounds as a number, like 7.
problem-pounds-too-high = There are 14 pounds in a stone. Type 0 to { $highest } here.
problem-weight-unit = Say the unit with the weight, like 82.4kg or 12st13lb.

## Blood pressure, pulse, oxygen.

problem-pressure-not-two-numbers = Type the two numbers like 124/76.
problem-systolic-empty = Type the upper number too.
problem-systolic-not-a-number = Type the upper number as a whole number, like 124.
problem-systolic-too-low = That upper number is too low to save. The lowest is { $lowest }. Measure again at once. If it shows the same, or you feel ill, call 999.
problem-systolic-too-high = That upper number is too high to save. The highest is { $highest }. Measure again at once. If it shows the same, or you feel ill, call 999.
problem-diastolic-empty = Type the lower number too.
problem-diastolic-not-a-number = Type the lower number as a whole number, like 76.
problem-diastolic-too-low = That lower number is too low to save. The lowest is { $lowest }.
problem-diastolic-too-high = That lower number is too high to save. The highest is { $highest }.
problem-pressure-diastolic-not-below = The upper number must be more than the lower one. Are they the wrong way round?
problem-pulse-empty = Type your pulse, or leave it for later.
problem-pulse-not-a-number = Type your pulse as a whole number, like 68.
problem-pulse-too-low = That pulse is too low to save. The lowest is { $lowest }. Measure again at once. If it shows the same, or you feel ill, call 999.
problem-pulse-too-high = That pulse is too high to save. The highest is { $highest }. Measure again at once. If it shows the same, or you feel ill, call 999.
problem-oxygen-empty = Type your oxygen, or leave it for later.
problem-oxygen-not-a-number = Type your oxygen as a whole number, like 96.
problem-oxygen-too-low = That oxygen is too low to save. The lowest is { $lowest }. Measure again at once. If it shows the same, or you feel ill, call 999.
problem-oxygen-too-high = That oxygen is too high to save. The highest is { $highest }.

## The form as a whole.

problem-form-empty = Nothing is filled in yet. Type a number or answer a question first.
problem-form = Some boxes need another look. All that you typed is still here.
problem-not-all-saved = What we could read is saved now, because it can’t wait. What is named here is not saved yet. Put it right and save again.
problem-nothing-saved = Nothing is saved yet.
problem-symptom-unknown = We do not know the question ‘{ $symptom }’.
problem-danger-answer = If the answer is yes, call 999 now. We could not read ‘{ $answer }’ for ‘{ $symptom }’. Choose one of these: { $answers }.
problem-answer-unknown = ‘{ $answer }’ is not an answer to this question. Choose one of these: { $answers }.
problem-symptom-not-a-pair = Write it as name=answer, like dizzy=yes.
problem-symptom-twice = ‘{ $symptom }’ has two answers. Give one.
problem-date-future = That date is still to come. Check the day and the time.
problem-date-not-a-date = Type the date like 21/11/2026.
problem-time-not-a-time = The day is right and the time ‘{ $time }’ is not. Write both like 2026-11-21 08:12.
problem-date-too-old = That date is too long ago. Check the year.
problem-date-short-year = The year in ‘{ $date }’ is not clear. Write all four figures of it, like 21/11/2026.
problem-moment = We could not read that day and time. Type it like 2026-11-21 08:12, or ‘yesterday 20:00’.
problem-moment-now = We could not use the time ‘{ $at }’. This can’t wait, so it is saved as of now. Was it at another time? Take it back and type it again with its time, like 2026-11-21 08:12.
problem-reading-unknown = We can’t find that reading on this computer.
problem-reading-withdrawn = That reading was taken back. It can’t be changed.
problem-reason-empty = Say why in a few words.
problem-text-too-long = That is too long. Use fewer than { $count } letters.

## Checks: asked once, after danger advice, and saved when the person says 'yes, that is right'.

check-unusual = You typed { $value }. That is unusual. Is it right?
check-weight-jump = You typed { $value }. Your last weight was { $last } ({ $when }). Is that right? Is this you?
check-usual-jump = You typed { $value }. Your usual is { $usual }. Is that right?
check-usual-jump-upper = You typed { $value }. Your usual for the upper number is { $usual }. Is that right?
check-usual-jump-lower = You typed { $value }. Your usual for the lower number is { $usual }. Is that right?
check-pulse-oxygen-swapped = You typed pulse { $pulse } and oxygen { $oxygen }. Are they the wrong way round?
check-nobody-asked = This is saved. But nobody was there to answer a question. Look at it once more. If it is wrong, put it right.
problem-plan-far-weight = You typed { $value }. The last weight is { $last }, of { $day }. That is far apart. Is it right? Then save it once more.
problem-plan-weight-too-far = You typed { $value }. The last weight is { $last }, of { $day }. That is more than 30% away, so it is not set. Look at the number and at its unit.
problem-plan-weight-why = Say why: { $value } is far from the last weight, { $last } of { $day }.
problem-plan-tier-why = Say why this person is watched less closely.
problem-plan-tier-open = A finding that is amber or red is still open for this person. You would watch them less closely: { $to } in place of { $from }. Look at it first. Is it right all the same? Then save it once more.
check-pulse-pressure = Your two numbers are very close: { $value }. Is that right?

## First start and unlocking.

problem-code-empty = Type the code from your team.
problem-code-not-recognised = We do not know this code. Check each letter, or ask your team for a new one.
problem-code-used = This code has been used. Ask your team for a new one.
problem-code-expired = This code is too old. Ask your team for a new one.
problem-code-shape = This code is too long or too short. Look at it once more.
problem-code-locked = This code was tried too often. Ask your team for a new one.
problem-server-empty = Type the web address that your team wrote down.
problem-server-address = This is not a web address that we can use. It looks like hearth.example.nhs.uk.
problem-name-empty = Type a name, so you can tell whose this is.
problem-name-taken = There is one with this name here. Choose another name.
problem-passphrase-empty = Type your passphrase.
problem-passphrase-too-short = That is too short. Use { $count } letters or more. Three words are good.
problem-passphrase-mismatch = The two are not the same. Type it once more.
problem-passphrase-wrong = That did not open it. Try once more. Nothing is lost.
problem-pin-wrong = That PIN did not open it. You can use your passphrase too.
problem-pin-shape = A PIN has 6 to 12 numbers.
problem-pin-easy = That PIN is easy to guess. Choose another.
problem-pin-locked = The PIN was wrong too often. Use your passphrase.
problem-pin-unavailable = This computer can’t keep a PIN safe. Use your passphrase.
problem-profile-unknown = We can’t find that name on this computer.
problem-profile-locked = It is locked. Open it first.

## The server.

problem-server-not-reached = We can’t reach the team’s computer now. What you saved is safe here. We will try again.
problem-server-not-reached-enrol = We can’t reach the team’s computer now. Check that you are online, then try again.
problem-server-timeout = The team’s computer took too long. What you saved is safe here. We will try again.
problem-server-not-hearth = Something else gave an answer, not your team’s computer. Check the web address, or the sign-in page of your Wi-Fi.
problem-server-not-reached-by-hand = We can’t reach the team’s computer now. What you saved is safe here. Run sync again when you are online.
problem-server-timeout-by-hand = The team’s computer took too long. What you saved is safe here. Run sync again later.
problem-server-fault-by-hand = The team’s computer has a fault. What you saved is safe here. Run sync again later.
problem-server-busy-by-hand = The team’s computer is busy. What you saved is safe here. Run sync again soon.
problem-server-cut-off-by-hand = The line was cut. What you saved is safe here. Run sync again when the line is back.
problem-server-half-by-hand = Only part of the answer came. What you saved is safe here. Run sync again.
problem-server-fault = The team’s computer has a fault. What you saved is safe here. We will try again.
problem-server-busy = The team’s computer is busy. What you saved is safe here. We will try again soon.
problem-server-cut-off = The line was cut. What you saved is safe here. We will try again.
problem-server-half = Only part of the answer came. What you saved is safe here. We will try again.
problem-server-other-certificate = This is not your team’s computer: its key is not the one we know. Nothing was sent. Tell your team.
problem-server-certificate = We can’t be sure that this is your team’s computer. Nothing was sent. Tell your team.
problem-server-http = This address is not safe: it starts with http. Use one that starts with https.
problem-server-newer = Your team’s computer is newer than this app. Get the new app. What you saved is safe here.
problem-server-older = Your team’s computer is older than this app. What you saved is safe here. Tell your team.
problem-server-refused = Your team’s computer said no. What you saved is safe here. Tell your team.
problem-device-revoked = Your team has closed this computer’s access. Soon what is on it may not open any more. Phone your team.
problem-not-enrolled = This computer is not joined to a team yet. Use the code from your team.

## The store on this computer.

problem-store-damaged = A file on this computer is damaged. We kept it and did not change it. Phone your team.
problem-store-newer = This was made by a newer app. Get the new app. Nothing was changed.
problem-store-locked = Save it in the other Hearth window. Or close that window and try again. Another program has this file.
problem-sync-elsewhere = Wait: another program is sending for this profile now. What you saved here goes with it.
problem-store-full = The disk is full. This was not saved. Make some room and press Save again.
problem-store-not-saved = This was not saved. All that you typed is still here. Press Save again.
problem-store-missing = There is nothing here yet. Join with the code from your team.
problem-file-not-read = We can’t read that file.
problem-file-missing = There is no such file. Check its name and the folder that it is in.
problem-file-empty = There is nothing in that file. Fill it in and save it, or choose another.
problem-file-not-text = That file is not a plain table. Open it in your spreadsheet, save it as ‘CSV UTF-8’, and choose that one.
problem-file-too-big = That file is too big. Split it into smaller ones.
problem-file-no-at = That file has no column ‘at’ for the day of each check. Put ‘at’ above the column of days, in the first line, with commas between the columns.
problem-import-column-twice = Two columns are called ‘{ $column }’. Nothing was saved: we can’t tell which one counts. Give each column a name of its own and try again.
import-left-in = The lines that were not taken stand in { $file }. Put them right there and import that file.
problem-file-not-written = We can’t write that file.
problem-file-exists = There is a file with that name. Choose another name.
problem-import-line = Line { $line } was not taken: { $problem }
problem-import-line-part = What we could read of line { $line } is saved, because it can’t wait. The rest is not. Put it right and import it again: { $problem }
problem-import-answer = We can’t read ‘{ $answer }’ in the column { $column }. Write one of these: { $answers }.
problem-import-danger-answer = We can’t read ‘{ $answer }’ in the column { $column }. If it means yes, call 999 now. If not, write one of these: { $answers }.
problem-import-column = The column { $column } is not known and was left out.
problem-import-not-text = there are signs in it that we can’t read. Type it again.
problem-import-quote = a quotation mark in it has no end. Take it out.
problem-import-cells = it has { $cells } cells, and the first line has { $columns }. Check its commas.
import-danger = Something in this file is urgent. It was measured on { $day }.
import-danger-undated = Something in this file is urgent. It stands in a line whose day we can’t read, so it may be from today.
problem-unexpected = Something went wrong. What you saved is safe. Try again.
problem-not-allowed = You can’t do this with this login.

## The plan and the register: read by staff.

problem-subject-unknown = There is no setting called ‘{ $subject }’. The settings are: { $subjects }.
problem-value-out-of-range = This setting can be { $lowest } to { $highest }. For anything else, speak to the clinical lead.
problem-value-not-a-number = Type the value as a number.
problem-value-empty = Type a value.
problem-value-unit = Say the unit with the value, like 2.0kg.
problem-value-scale = Type 94-98 or 88-92.
problem-contact-not-three-parts = Write it as phone; hours; phone when closed. Like 01632 960123; mon-fri 09:00-17:00; 111.
problem-contact-not-a-phone = That is not a phone number. Type digits only.
problem-contact-not-hours = Write the hours like mon-fri 09:00-17:00.
problem-contact-closes-before-opening = The hours end before they begin.
problem-contact-day-twice = One day is there twice.
problem-value-choice = Choose one of these: { $choices }.
problem-review-date-past = The review date has passed. Choose a day to come.
problem-patient-unknown = There is no such patient on this computer.
problem-patient-needed = Say which patient this is about.
problem-patient-name-empty = Type the patient’s name.
problem-patient-name-too-long = That name is too long. Use fewer than { $count } letters.
problem-patient-name-characters = That name has a sign in it that can’t be shown.
problem-patient-born-empty = Type the date of birth.
problem-patient-born-not-a-date = Type the date of birth like 3/5/1948.
problem-patient-born-future = A date of birth can’t be still to come.
problem-patient-born-too-old = That date of birth is more than 120 years ago. Check the year.
problem-nhs-number-length = An NHS number has 10 digits.
problem-nhs-number-not-digits = An NHS number has digits only.
problem-nhs-number-wrong = That is not an NHS number. One digit may be wrong. Look at it once more.
problem-nhs-number-held = Somebody here has this NHS number: { $name }, born { $born } ({ $id }). Is it the same person? Then open them. If not, say why they are added all the same.
patient-same-number-note = Added although { $id } has the same NHS number. Why: { $why }
problem-no-conflict = There are not two versions of this setting.

## This computer was turned off by the team, and its key is destroyed. Nobody is named.

problem-profile-closed = Your team closed this computer’s access. What was on it can’t be opened any more. Phone your team.
# $date: the day.
closed-when = Your team closed this computer’s access on { $date }.
closed-lost = Your team was told that this computer is lost. Its access was closed on { $date }.
# $count: entries that the service does not have.
closed-unsent = { $count ->
    [0] All that you wrote here is with your team.
    [one] One thing that you wrote was not sent. It is kept here, sealed. Only your team can open it.
   *[other] { $count } things that you wrote were not sent. They are kept here, sealed. Only your team can open them.
}
# $count: entries that the service had, before its log was put back.
closed-sent-before = { $count ->
    [one] One thing that you wrote was sent. Your team’s computer was put back to an earlier day since then and may lack it. It is kept here too, sealed. Only your team can open it.
   *[other] { $count } things that you wrote were sent. Your team’s computer was put back to an earlier day since then and may lack them. They are kept here too, sealed. Only your team can open them.
}
closed-unreadable = Nobody can open what was on it any more.
closed-ask = Do you think this is wrong? Phone your team. They can give you a new code.
# $team: its name. $phone: its phone.
closed-ask-phone = Do you think this is wrong? Phone { $team } on { $phone }. They can give you a new code.
closed-emergency = Do you feel very ill? Phone 999.

## A profile that was begun again, because its file is damaged or gone.

problem-start-again-sound = This can be opened. There is no need to start again. Nothing was changed.
again-done = A new start was made. All that your team has is coming back now.
# $file: where it lies.
again-damaged = The damaged file is kept as { $file }.
again-all-sent = All that was written here before had been sent.
# $count: entries that had not been sent. $file: where they lie.
again-unsent = { $count ->
    [one] One thing that was written here before was not sent. It lies in { $file }, sealed. Give that file to your team: only they can open it.
   *[other] { $count } things that were written here before were not sent. They lie in { $file }, sealed. Give that file to your team: only they can open it.
}
