-- The seed of a segment; the first one stays.
INSERT INTO segment (team, patient, audience, device, incarnation, month, seed)
VALUES (:team, :patient, :audience, :device, :incarnation, :month, :seed)
ON CONFLICT DO NOTHING;
