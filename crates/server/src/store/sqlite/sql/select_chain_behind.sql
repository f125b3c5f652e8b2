-- One chain's entries above a number, every branch of it, by number.
SELECT log, log_hash, patient, audience, device, incarnation, number, before, hash, received_ms, header_hash, body_hash,
    author, seen_epoch, seen_number, wall_ms, day, zone, offset_ms, subject, kind, version, replaces, header_salt, body_salt, body
FROM entry
WHERE team = :team AND patient = :patient AND audience = :audience AND device = :device
    AND incarnation = :incarnation AND number > :number
ORDER BY number, log
LIMIT :rows;
