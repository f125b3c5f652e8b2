-- Keeps a run that can't be followed yet; the same run is kept once.
INSERT INTO aside (patient, audience, device, incarnation, number, reason, run)
VALUES (:patient, :audience, :device, :incarnation, :number, :reason, :run)
ON CONFLICT DO NOTHING;
