-- The last contact of each computer about one patient. The computers are found one by one: their contacts are many.
WITH RECURSIVE computer (subject) AS (
    SELECT min(subject) FROM entry INDEXED BY entry_of_contact WHERE team = :team AND patient = :patient AND kind = 'contact'
    UNION ALL
    SELECT (
        SELECT min(subject) FROM entry INDEXED BY entry_of_contact
        WHERE team = :team AND patient = :patient AND kind = 'contact' AND subject > computer.subject
    )
    FROM computer
    WHERE computer.subject IS NOT NULL
)
SELECT e.log, e.log_hash, e.patient, e.audience, e.device, e.incarnation, e.number, e.before, e.hash, e.received_ms, e.header_hash,
    e.body_hash, e.author, e.seen_epoch, e.seen_number, e.wall_ms, e.day, e.zone, e.offset_ms, e.subject, e.kind, e.version,
    e.replaces, e.header_salt, e.body_salt, e.body
FROM computer
CROSS JOIN entry AS e ON e.team = :team AND e.log = (
    SELECT max(log) FROM entry INDEXED BY entry_of_contact
    WHERE team = :team AND patient = :patient AND kind = 'contact' AND subject = computer.subject AND log <= :through
)
ORDER BY e.log;
