-- The last log number of one patient.
SELECT coalesce(max(log), 0) AS log FROM entry WHERE team = :team AND patient = :patient;
