-- Rows of the log before which a number is missing, with the last row before them.
SELECT e.log, e.patient, e.audience, e.device, e.incarnation, e.number, e.hash, e.log_hash,
    (SELECT max(p.log) FROM entry p WHERE p.team = e.team AND p.log < e.log) AS last
FROM entry e
WHERE e.team = :team AND e.log > 1 AND NOT EXISTS (SELECT 1 FROM entry p WHERE p.team = e.team AND p.log = e.log - 1)
ORDER BY e.log;
