-- One chain's entries above a log number, in log order. By the index of its key, not by the log.
SELECT log, log_hash, patient, audience, device, incarnation, number, before, hash, received_ms, header_hash, body_hash,
    author, seen_epoch, seen_number, wall_ms, day, zone, offset_ms, subject, kind, version, replaces, header_salt, body_salt, body
FROM entry INDEXED BY sqlite_autoindex_entry_2
WHERE team = :team AND patient = :patient AND audience = :audience AND device = :device
    AND incarnation = :incarnation AND log > :after
ORDER BY log;
