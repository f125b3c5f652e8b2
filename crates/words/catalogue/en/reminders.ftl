### What is shown on the desktop: who is meant, and nothing of their record.

# $name: as the person called their profile on this computer.
reminder-title = Hearth
reminder-check-in = { $name }, it is time to check in.
reminder-message = { $name }, there is a new message to read in Hearth.
reminder-plan = { $name }, there is something new to read in Hearth.
reminder-stays = Hearth is still on. It will remind you. To see it again, choose its sign in the tray, or start it once more.
reminder-open = Open Hearth
reminder-quit = Turn Hearth off
reminder-next = Next: { $at }
reminder-none = No reminder is set.
problem-reminder-time = Type a time of day like 08:30.
problem-reminder-quiet = That time is in your quiet hours. Change one of the two.
problem-reminder-many = Choose four times a day at most.
problem-reminder-days = Say for each day of the week if you want it.
problem-reminders-disk = We could not keep this. The disk said: { $cause }. Make room on it, then try again.
