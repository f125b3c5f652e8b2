-- The seed of one segment.
SELECT seed
FROM segment
WHERE team = :team AND patient = :patient AND audience = :audience AND device = :device
    AND incarnation = :incarnation
    AND month = :month;
