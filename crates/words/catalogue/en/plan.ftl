### The plan's lines, their layers and ranges, and two versions side by side. The name of subject `a/b` is `plan-a-b`.

plan-target-weight = Target weight
plan-threshold-weight-gain-3-days = Weight gain in 3 days that means ‘phone us’
plan-threshold-systolic-low = Low blood pressure limit if you feel ill (10 lower if not)
plan-threshold-systolic-high = High blood pressure limit if you feel ill (10 higher if not)
plan-threshold-pulse-low = Slow pulse limit if you feel ill (10 lower if not)
plan-threshold-pulse-high = Fast pulse limit
plan-threshold-oxygen-scale = Oxygen target
plan-team-contact = Whom to phone, and when
plan-unknown = Setting { $subject }

plan-value-not-set = not set
plan-value-scale = { $lowest } to { $highest }%
plan-value-contact = { $phone }, open { $hours }; when closed { $outofhours }
plan-range-scales = 94 to 98%, or 88 to 92%
plan-range-contact = phone; hours; phone when closed
plan-range = { $lowest } to { $highest }
plan-source = Source: { $source }
plan-set-by = { $who }, { $when }
plan-review-by = Look at it again by { $date }
plan-review-over = Was due to be looked at by { $date }

plan-not-yet-sent = Saved on this computer. It is not with the team yet, nor on the patient’s computer.
plan-not-yet-there = Not yet on the patient’s computer.
plan-not-yet-there-since = Not yet on the patient’s computer. It was last in touch { $when }.

conflict-meanwhile-none = Until it is settled the app chooses neither. The patient is told to phone the team.
conflict-owner = Who looks after this patient
conflict-meanwhile-owner = Two hand-overs stand side by side. Until it is settled both colleagues see the patient, and what is urgent goes to every lead.
conflict-meanwhile-both = Until it is settled the rules run on each version, and the most urgent finding counts.
conflict-meanwhile-together = Until it is settled both are shown.
conflict-last-agreed = Last agreed: { $value }, { $when }
conflict-never-agreed = Nothing was agreed before.
conflict-none = Nothing has two versions.
