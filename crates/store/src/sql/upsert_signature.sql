-- Keeps a head that its device signed.
INSERT INTO signature (patient, audience, device, incarnation, number, hash, signature)
VALUES (:patient, :audience, :device, :incarnation, :number, :hash, :signature)
ON CONFLICT DO UPDATE SET signature = excluded.signature;
