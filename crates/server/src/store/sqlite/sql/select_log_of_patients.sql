-- A stretch of the log, in order, of some patients only.
SELECT e.log, e.log_hash, e.patient, e.audience, e.device, e.incarnation, e.number, e.before, e.hash, e.received_ms, e.header_hash,
    e.body_hash, e.author, e.seen_epoch, e.seen_number, e.wall_ms, e.day, e.zone, e.offset_ms, e.subject, e.kind, e.version,
    e.replaces, e.header_salt, e.body_salt, e.body
FROM json_each(:patients) AS wanted
JOIN entry AS e ON e.team = :team AND e.patient = unhex(wanted.value) AND e.log > :after AND e.log <= :through
ORDER BY e.log
LIMIT :rows;
