-- A device's signature over a head.
INSERT INTO signature (team, patient, audience, device, incarnation, number, hash, signature)
VALUES (:team, :patient, :audience, :device, :incarnation, :number, :hash, :signature)
ON CONFLICT DO NOTHING;
