-- The seeds of the segments that one device wrote about one patient.
SELECT patient, audience, device, incarnation, month, seed
FROM segment
WHERE team = :team AND patient = :patient AND device = :device
ORDER BY audience, incarnation, month;
