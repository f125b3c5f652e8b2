-- The last entry of a chain below a number.
SELECT patient, audience, device, incarnation, number, hash
FROM entry
WHERE team = :team AND patient = :patient AND audience = :audience AND device = :device AND incarnation = :incarnation
    AND number < :number
ORDER BY number DESC, hash
LIMIT 1;
