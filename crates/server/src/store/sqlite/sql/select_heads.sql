-- The ends of every chain.
SELECT patient, audience, device, incarnation, number, hash
FROM head
WHERE team = :team
ORDER BY patient, audience, device, incarnation, number, hash;
