-- Patients whose record grants something, or nothing, to this device's user.
SELECT DISTINCT patient FROM current WHERE subject = :subject AND part = 'access' ORDER BY patient;
