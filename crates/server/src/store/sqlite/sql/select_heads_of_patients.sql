-- The ends of the chains of some patients.
SELECT h.patient, h.audience, h.device, h.incarnation, h.number, h.hash
FROM json_each(:patients) AS wanted
JOIN head AS h ON h.team = :team AND h.patient = unhex(wanted.value)
ORDER BY h.patient, h.audience, h.device, h.incarnation, h.number, h.hash;
