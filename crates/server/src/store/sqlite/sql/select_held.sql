-- What is held at some places of a chain.
SELECT number, hash
FROM entry
WHERE team = :team AND patient = :patient AND audience = :audience AND device = :device
    AND incarnation = :incarnation
    AND number BETWEEN :first AND :last
ORDER BY number, hash;
