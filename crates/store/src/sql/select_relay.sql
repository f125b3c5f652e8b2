-- What is offered of one chain.
SELECT number, hash, acknowledged FROM relay
WHERE patient = :patient AND audience = :audience AND device = :device AND incarnation = :incarnation
ORDER BY number, hash;
