-- Keeps an own entry sealed to the team's key until the service has it; one that is sealed stays as it is.
INSERT INTO escrow (patient, audience, device, incarnation, number, mark, sealed)
VALUES (:patient, :audience, :device, :incarnation, :number, :mark, :sealed)
ON CONFLICT DO NOTHING;
