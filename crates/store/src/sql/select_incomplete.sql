-- Patients of whose history something is not here: a load is open, a run is set aside, or an entry before is missing.
SELECT patient FROM load
UNION
SELECT patient FROM aside
UNION
SELECT patient FROM hole
ORDER BY patient;
