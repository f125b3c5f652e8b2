-- The signed heads of a chain between two numbers, the last first.
SELECT number, hash, signature FROM signature
WHERE patient = :patient AND audience = :audience AND device = :device AND incarnation = :incarnation
  AND number BETWEEN :from AND :through
ORDER BY number DESC, hash;
