-- The entry before a new one is no longer an end.
DELETE FROM head
WHERE team = :team AND patient = :patient AND audience = :audience AND device = :device
    AND incarnation = :incarnation AND hash = :before;
