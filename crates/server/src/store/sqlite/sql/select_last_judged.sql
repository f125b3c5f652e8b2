-- The newest check-in and the newest assessment of each of some patients, in log order.
SELECT e.log, e.log_hash, e.patient, e.audience, e.device, e.incarnation, e.number, e.before, e.hash, e.received_ms, e.header_hash,
    e.body_hash, e.author, e.seen_epoch, e.seen_number, e.wall_ms, e.day, e.zone, e.offset_ms, e.subject, e.kind, e.version,
    e.replaces, e.header_salt, e.body_salt, e.body
FROM json_each(:patients) AS wanted
CROSS JOIN (SELECT 'check-in' AS kind UNION ALL SELECT 'assessment') AS judged
CROSS JOIN entry AS e ON e.team = :team AND e.log = (
    SELECT max(log) FROM entry AS newest INDEXED BY entry_of_judged
    WHERE newest.team = :team AND newest.patient = unhex(wanted.value) AND newest.kind = judged.kind
        AND newest.kind IN ('check-in', 'assessment')
)
ORDER BY e.log;
