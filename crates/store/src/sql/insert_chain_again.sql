-- An own chain whose patient is back goes on where it ended; all of it was acknowledged when they left.
INSERT INTO chain (patient, audience, device, incarnation, number, hash, acknowledged, receipt)
VALUES (:patient, :audience, :device, :incarnation, :number, :hash, :number, :receipt)
ON CONFLICT DO NOTHING;
