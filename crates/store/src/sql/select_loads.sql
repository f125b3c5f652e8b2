-- The loads that are open, in order of patient.
SELECT patient, as_of, after FROM load ORDER BY patient;
