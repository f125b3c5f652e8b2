-- The entries of a chain that no held entry follows.
SELECT number, hash FROM head
WHERE patient = :patient AND audience = :audience AND device = :device AND incarnation = :incarnation
ORDER BY number, hash;
