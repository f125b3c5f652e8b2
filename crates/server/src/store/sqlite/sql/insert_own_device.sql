-- One more computer that is the team's server.
INSERT INTO own_device (team, device) VALUES (:team, :device) ON CONFLICT DO NOTHING;
