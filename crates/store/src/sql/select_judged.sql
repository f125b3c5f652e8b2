-- Patients in whose chains a verdict is held.
SELECT DISTINCT patient FROM entry WHERE kind = 'verdict' ORDER BY patient;
