-- Patients of whose history something is not here: a load is open, a run is set aside, or the entry before is missing.
SELECT patient FROM load
UNION
SELECT patient FROM aside
UNION
SELECT patient FROM entry
WHERE number > 1 AND NOT EXISTS (
    SELECT 1 FROM entry AS earlier
    WHERE earlier.patient = entry.patient AND earlier.audience = entry.audience AND earlier.device = entry.device
      AND earlier.incarnation = entry.incarnation AND earlier.number = entry.number - 1
      AND earlier.hash = entry.before
)
ORDER BY patient;
