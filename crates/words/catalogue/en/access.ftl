## Who of the team looks after a patient, who sees them, and what is still on the road after a hand-over.

# $name: a member of the team.
access-owner = { $name } looks after this patient
access-owner-nobody = Nobody is named as looking after this patient, so every lead does
access-row-owner = { $name }: looks after this patient
access-row-owner-sees-not = { $name }: looks after this patient and can not see them
access-row-sees = { $name }: sees this patient
access-row-sees-not = { $name }: does not see this patient
access-handed-over = { $name } looks after this patient now.
access-ended = { $name } can no longer see this patient. What they wrote stays here. Their computer sends all that is left, then lets this patient go.
access-given = { $name } can see this patient.

# $count: entries that were written before the hand-over and are not here yet.
road-waiting = { $count ->
    [one] One entry is still on the road from the computer of { $name }
   *[other] { $count } entries are still on the road from the computer of { $name }
}
road-maybe = Entries may still be on the road from the computer of { $name }
road-all = All that { $name } wrote before the hand-over is here

problem-access-who = Name one of the team: { $names }.
problem-access-two = Two of the team have this name. Use the id.
problem-access-last = { $name } is the last one of the team who sees this patient. Let a colleague see them first. Nothing was changed.
problem-access-owner = { $name } looks after this patient. Hand the patient over first. Nothing was changed.
problem-hand-over-sees-not = { $name } does not see this patient. Let them see the patient first. Nothing was changed.

## A patient has left this computer. Nothing here says who it was.

# $date: the day. $count: entries that this computer wrote about them.
left-caseload = { $count ->
    [0] One patient left your caseload on { $date }. You wrote nothing about them here.
    [one] One patient left your caseload on { $date }. The entry that you wrote is with the service.
   *[other] One patient left your caseload on { $date }. All { $count } entries that you wrote are with the service.
}
# While the server that has them was put back, and nobody can know from here whether it still has them.
left-caseload-only = One patient left your caseload on { $date }.
left-computer-only = A record left this computer on { $date }.
# $count: entries. $file: where they lie.
left-doubted = { $count ->
    [one] Give the file { $file } to whoever looks after your server: the server was put back to an earlier day. It may have lost one entry that you wrote about somebody who has left this computer. That file still has it, sealed. Only your team can open it.
   *[other] Give the file { $file } to whoever looks after your server: the server was put back to an earlier day. It may have lost { $count } entries that you wrote about people who have left this computer. That file still has them, sealed. Only your team can open it.
}
left-computer = { $count ->
    [0] A record left this computer on { $date }. You wrote nothing in it here.
    [one] A record left this computer on { $date }. The entry that you wrote is with the team.
   *[other] A record left this computer on { $date }. All { $count } entries that you wrote are with the team.
}

## The record is not seen any more on this computer. Nothing here says whose it was.

ended-still-here = You can no longer see this record. This was changed by the person or by their team.
# $date: the day on which the record left this computer.
ended-left = You can no longer see this record. It left this computer on { $date }. This was changed by the person or by their team.
# $count: entries that wait to be sent.
ended-waiting = { $count ->
    [0] All that you wrote here is with the team.
    [one] One thing that you wrote is not sent yet. Leave this computer on and online. It goes to the team by itself.
   *[other] { $count } things that you wrote are not sent yet. Leave this computer on and online. They go to the team by themselves.
}
# $count: entries that this computer wrote.
ended-wrote = { $count ->
    [0] You wrote nothing in it here. So nothing of yours is lost.
    [one] The one thing that you wrote in it here is with the team. Nothing is lost.
   *[other] All { $count } things that you wrote in it here are with the team. Nothing is lost.
}
ended-ask-carer = Do you still help to look after this person? Ask them, or phone the team. They can let you see it again.
ended-ask-patient = Is this your own record? Phone your team. They can let you see it again.

## Ends of access that came to nothing, and who leads.

# $by, $name: members of the team.
end-without-effect = { $by } ended what { $name } sees of a patient. This has no effect: { $by } no longer saw the patient when it came, or nobody else would have.
# $date: the day on which the patient left.
left-without-effect = You had ended a colleague’s access to the patient who left on { $date }. This has no effect: your own access had ended before it came.
noted-no-lead = Nobody leads your team in this app now. Ask whoever looks after your server to add a lead.
# $date: a day. $count: entries.
noted-repaired = { $count ->
    [one] On { $date } the server found that an entry had been changed in its own file, or was gone from it. It has the right one again, from a computer of the team. Ask whoever looks after the server to check its disk, and who can reach its file.
   *[other] On { $date } the server found that { $count } entries had been changed in its own file, or were gone from it. It has the right ones again, from computers of the team. Ask whoever looks after the server to check its disk, and who can reach its file.
}

## Who helps the patient at home. They have no name here; $id is the end of their id.

access-carer = the helper at home { $id }
# $name: access-carer.
access-row-carer-sees = { $name }: sees what is shared with the patient
access-row-carer-sees-not = { $name }: no longer sees this patient
access-carer-ended = The helper at home { $id } can no longer see this patient. What they wrote stays here. Their computer sends all that is left, then lets this patient go.
access-carer-given = The helper at home { $id } can see again what is shared with this patient.

## What the service keeps without effect, and taking it over.

suspended-no-right = It has no effect: its author had no right to it when they wrote it.
suspended-turned-off = It has no effect: it came from a person or a computer that was turned off.
suspended-taken = Saved under your name. It has effect from now on.
problem-suspended-none = No entry without effect has this id. Look at the list once more.
problem-suspended-other = This can’t be taken over as it is. Write it again yourself where it belongs, for example at the medicine.
