-- The visits of some patients, and of their answers those that speak of the next contact, in log order.
SELECT e.log, e.log_hash, e.patient, e.audience, e.device, e.incarnation, e.number, e.before, e.hash, e.received_ms, e.header_hash,
    e.body_hash, e.author, e.seen_epoch, e.seen_number, e.wall_ms, e.day, e.zone, e.offset_ms, e.subject, e.kind, e.version,
    e.replaces, e.header_salt, e.body_salt, e.body
FROM json_each(:patients) AS wanted
CROSS JOIN entry AS e INDEXED BY entry_of_visit ON e.team = :team AND e.patient = unhex(wanted.value)
    AND (e.kind = 'visit' OR e.kind = 'visit-answer' AND instr(e.body, x'6e6578742d636f6e74616374') > 0)
ORDER BY e.log;
