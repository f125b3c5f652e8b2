-- The open load of a patient.
SELECT as_of FROM load WHERE patient = :patient;
