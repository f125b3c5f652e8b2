-- Every subject that an entry is about, by patient.
SELECT DISTINCT patient, about FROM entry WHERE about IS NOT NULL ORDER BY patient, about;
