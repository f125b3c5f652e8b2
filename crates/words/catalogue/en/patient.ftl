### What the patient's screens say besides advice: what is due, where the readings are, whom to phone, what was saved.

## Due.

due-check-in = Check in for today
due-check-in-weight = Your weight, and how you feel
due-check-in-pressure = Your blood pressure and pulse
due-half-done = Finish the check that you began
draft-earlier = You began this check on { $day }. It is not saved yet.
due-done = You have checked in today. Nothing more is due.
due-missed = { $days ->
    [one] You did not check in for a day. Can you do it now?
   *[other] You have not checked in for { $days } days. Can you do it now?
}

## Where the readings are.

sync-line-waiting = { $count ->
    [one] Saved on this computer. { $count } reading not sent yet.
   *[other] Saved on this computer. { $count } readings not sent yet.
}
sync-line-all-sent = Your team has everything up to { $when }.
sync-line-not-used = { $count ->
    [one] Your team has everything up to { $when }. They do not use one thing that you wrote until the lead of the team decides.
   *[other] Your team has everything up to { $when }. They do not use { $count } things that you wrote until the lead of the team decides.
}
sync-line-never = Saved on this computer. Nothing is sent to your team yet.
sync-line-empty = Nothing is saved yet.

## How far a check-in has got: never more than is proved.

reached-here = Saved on this computer
reached-with-service = With your team’s service
reached-not-used = With your team’s service. Part of it is not used until the lead of your team decides.
reached-looked-at = Looked at by { $who }, { $when }
reached-looked-at-you = You looked at this, { $when }
reached-looked-at-you-not-sent = You looked at this, { $when }. Not sent yet.
looker-nurse = a heart failure nurse
looker-prescriber = a prescriber
looker-coordinator = a care coordinator
looker-lead = the lead of your team
looker-team = one of your team

## The state of the exchange.

sync-last-contact = { $when }
sync-last-contact-never = never
sync-now-done = All that is due has been sent and fetched.
sync-now-offline = This computer says that it is offline. What you saved is safe here. It will be sent when you are online again.
sync-now-running = Sending and fetching now.
sync-now-sending = { $count ->
    [one] Sending { $count } entry.
   *[other] Sending { $count } entries.
}
sync-now-not-yet = Nothing has been tried yet.

## What the server keeps without effect, or would not take.

not-taken-no-right = Kept, but not used: you may not change { $what }. Your lead can see it.
not-taken-revoked = Kept, but not used: this login was closed before it was written.
not-taken-broken = Some entries did not fit and were not taken. Tell your team.
not-taken-signature = Some entries were not taken: their seal does not fit. Tell your team.
not-taken-too-big = One entry is too big and was not taken. Tell your team.
not-taken-other = Some entries were not taken. Tell your team.

## What there is to know about the records themselves.

noted-put-right = { $count ->
    [one] One record was put right this week: this computer and the server did not hold the same. Now they do.
   *[other] { $count } records were put right this week: this computer and the server did not hold the same. Now they do.
}
noted-not-same = This computer and the server do not hold the same. Nothing you saved is lost. Tell whoever looks after your server.
noted-aside = { $count ->
    [one] One part of a record came that does not fit. It is kept apart, and the rest goes on. Tell whoever looks after your server.
   *[other] { $count } parts of records came that do not fit. They are kept apart, and the rest goes on. Tell whoever looks after your server.
}
# $count: entries. $file: where they lie.
noted-kept = { $count ->
    [one] One thing that was written here before lies apart, sealed, in { $file }. Give that file to your team: only they can open it. Delete it once they say that they have all of it.
   *[other] { $count } things that were written here before lie apart, sealed, in { $file }. Give that file to your team: only they can open it. Delete it once they say that they have all of it.
}
noted-suspended = { $count ->
    [one] One entry waits for your decision: it has no effect until you take it over. hearth-cli suspended list shows it.
   *[other] { $count } entries wait for your decision: they have no effect until you take them over. hearth-cli suspended list shows them.
}
noted-put-back = On { $date } your team’s server was found to be put back to an earlier day. The computers of the team give it back what they hold. Ask whoever looks after the server whether they know. Ask your team to look at Sync: a computer that somebody has left names a file that the server may need.
noted-copied-home = A computer at the home of { $name } was copied or put back to an earlier day. What was written on both is kept. Ask them whether anybody else uses it.
# $name: what the computer is called. $owner: whose it is.
noted-copied-of = The computer “{ $name }” of { $owner } was copied or put back to an earlier day. What was written on both is kept. Ask them whether anybody else uses it.
noted-copied = The computer “{ $name }” was copied or put back to an earlier day. What was written on both is kept. Ask its owner whether anybody else uses it.

## Whom to phone. `$until` and `$opens` are in words.

hours-open = Open now until { $until }
hours-closed = Closed until { $opens }
hours-unknown = We do not know when they are open
hours-no-contact = Your team’s phone number is not here yet
hours-opens = { $day } { $time }
hours-tomorrow = tomorrow { $time }
hours-today = today { $time }
contact-out-of-hours = When they are closed, call { $outofhours }. In an emergency call 999.

## What was saved, a line each.

saved-weight = Weight { $value }
saved-pressure = Blood pressure { $value } mmHg
saved-pressure-two = Blood pressure { $value } mmHg, then { $again } mmHg
saved-pulse = Pulse { $value }
saved-oxygen = Oxygen { $value }
saved-symptoms-usual = How you feel: no change in what you answered
saved-symptom = { $symptom }: { $answer }

## Afterwards.

result-more-urgent = Your team’s computer looked at this too. It is more urgent than we told you here: { $headline }.
plan-changed = Your plan was changed by { $who } on { $when }: { $what } is now { $value }.

## Names of numbers in charts and tables.

number-weight = Weight
number-systolic = Upper blood pressure
number-diastolic = Lower blood pressure
number-pressure = Blood pressure
number-pulse = Pulse
number-oxygen = Oxygen
number-symptoms = How you feel
unit-kg = kg
unit-mmhg = mmHg
unit-pulse = beats a minute
unit-percent = %
line-target-weight = Your target weight
line-weight-gain = Phone your team above this
line-low-pressure = Get help below this
line-high-pressure = Phone your team above this
line-slow-pulse = Get help below this
line-fast-pulse = Get help above this
line-low-oxygen = Get help below this

## Beside the numbers: when medicines changed, and the file.

medicine-mark-started = { $day }: { $medicine } started
medicine-mark-increased = { $day }: more { $medicine }
medicine-mark-decreased = { $day }: less { $medicine }
medicine-mark-stopped = { $day }: { $medicine } stopped
numbers-file-saved = Saved as { $file } in your folder { $folder }. Anyone who opens this computer in your name can read it.
problem-numbers-not-written = We could not save the file. Check that the disk is not full, then try again.

withdraw-not-me = It was not me
withdraw-wrong-device = The device was wrong
withdraw-typing-error = I typed it wrong
withdraw-other = Another reason

## The kinds of person an entry can come from.

author-you = you
author-patient = the patient
author-carer = a carer
author-team = the team
author-server = the team’s computer
author-told-by = { $who }, told by { $source }

## A paper diary that was typed.

diary-saved = Saved: { $day }. { $what }.
diary-saved-usual = Saved: { $day }. The same as on other days.
diary-saved-part = What can’t wait is saved: { $what }. Put the rest right and save the row again.
diary-not-saved = This row is not saved yet. Put it right and save it again.
diary-check = Look at this number once more. The row is not saved yet.
diary-danger = Something that you typed for { $day } is urgent.
diary-danger-undated = Something that you typed is urgent. We can’t read its day, so it may be from today.

## A clock that can't be right.

clock-wrong = This computer says that it is { $day }. That can’t be right. Ask somebody to set its clock.
clock-day = This check is for { $day }.
