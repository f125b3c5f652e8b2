-- Grants, custody and verdicts of every patient whose record names a user in a grant, in log order.
SELECT e.log, e.log_hash, e.patient, e.audience, e.device, e.incarnation, e.number, e.before, e.hash, e.received_ms, e.header_hash,
    e.body_hash, e.author, e.seen_epoch, e.seen_number, e.wall_ms, e.day, e.zone, e.offset_ms, e.subject, e.kind, e.version,
    e.replaces, e.header_salt, e.body_salt, e.body
FROM (SELECT DISTINCT patient FROM entry INDEXED BY entry_of_subject
    WHERE team = :team AND subject = :subject AND subject GLOB 'grant/*') AS named
CROSS JOIN entry AS e INDEXED BY entry_of_access ON e.team = :team AND e.patient = named.patient
    AND e.kind IN ('grant', 'staff-grant', 'custody', 'verdict')
ORDER BY e.log;
