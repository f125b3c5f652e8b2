-- The current values of a patient.
SELECT subject, part, key, value FROM current WHERE patient = :patient ORDER BY subject, part, key;
