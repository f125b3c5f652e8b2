-- The ends of one chain.
SELECT patient, audience, device, incarnation, number, hash
FROM head
WHERE team = :team AND patient = :patient AND audience = :audience AND device = :device
    AND incarnation = :incarnation
ORDER BY number, hash;
