-- Forgets who a patient is, before it is written anew.
DELETE FROM person WHERE patient = :patient;
