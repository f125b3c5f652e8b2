-- The signed heads of one chain between two numbers.
SELECT patient, audience, device, incarnation, number, hash, signature
FROM signature
WHERE team = :team AND patient = :patient AND audience = :audience AND device = :device
    AND incarnation = :incarnation
    AND number BETWEEN :first AND :last
ORDER BY number, hash;
