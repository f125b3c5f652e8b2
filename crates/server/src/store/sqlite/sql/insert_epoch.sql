-- One more life of a team's log.
INSERT INTO epoch (team, epoch, last_number, noticed_ms) VALUES (:team, :epoch, :last_number, :noticed_ms)
ON CONFLICT DO NOTHING;
