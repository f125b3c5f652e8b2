-- How far an own chain goes on our branch, and what the service has of it.
SELECT number, hash, acknowledged FROM chain
WHERE patient = :patient AND audience = :audience AND device = :device AND incarnation = :incarnation;
