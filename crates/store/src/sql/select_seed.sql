-- The seed of a chain's month.
SELECT seed FROM segment
WHERE patient = :patient AND audience = :audience AND device = :device AND incarnation = :incarnation
  AND month = :month;
