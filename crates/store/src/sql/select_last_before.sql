-- The last number of a chain that is held before another.
SELECT coalesce(max(number), 0) AS last FROM entry
WHERE patient = :patient AND audience = :audience AND device = :device AND incarnation = :incarnation
  AND number < :number;
