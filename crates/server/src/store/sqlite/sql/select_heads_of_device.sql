-- The ends of the chains that one device wrote about one patient.
SELECT patient, audience, device, incarnation, number, hash
FROM head
WHERE team = :team AND patient = :patient AND device = :device
ORDER BY audience, incarnation, number, hash;
