-- Everybody whose name is known, in order of id.
SELECT patient, name, born, nhs_number, disputed FROM person ORDER BY patient;
