-- Moves the head of an own chain.
INSERT INTO chain (patient, audience, device, incarnation, number, hash)
VALUES (:patient, :audience, :device, :incarnation, :number, :hash)
ON CONFLICT DO UPDATE SET number = excluded.number, hash = excluded.hash;
