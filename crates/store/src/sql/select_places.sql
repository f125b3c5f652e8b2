-- Which entries of a chain are held.
SELECT number, mark FROM entry
WHERE patient = :patient AND audience = :audience AND device = :device AND incarnation = :incarnation;
