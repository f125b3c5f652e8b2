-- Keeps the seed of a chain's month; one that is held stays.
INSERT INTO segment (patient, audience, device, incarnation, month, seed)
VALUES (:patient, :audience, :device, :incarnation, :month, :seed)
ON CONFLICT DO NOTHING;
