-- Places of chains that something speaks of and that are not there: before an entry, or where a chain ends.
SELECT e.patient, e.audience, e.device, e.incarnation, e.number - 1 AS number, e.before AS hash
FROM entry e
WHERE e.team = :team AND e.number > 1 AND NOT EXISTS (
    SELECT 1 FROM entry p
    WHERE p.team = e.team AND p.patient = e.patient AND p.audience = e.audience AND p.device = e.device
        AND p.incarnation = e.incarnation AND p.number = e.number - 1 AND p.hash = e.before)
UNION
SELECT h.patient, h.audience, h.device, h.incarnation, h.number, h.hash
FROM head h
WHERE h.team = :team AND NOT EXISTS (
    SELECT 1 FROM entry p
    WHERE p.team = h.team AND p.patient = h.patient AND p.audience = h.audience AND p.device = h.device
        AND p.incarnation = h.incarnation AND p.number = h.number AND p.hash = h.hash);
