-- Every patient of whom anything is held or being loaded.
SELECT patient FROM head
UNION
SELECT patient FROM load
ORDER BY patient;
