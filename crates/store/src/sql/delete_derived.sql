-- Empties every derived table.
DELETE FROM current;
DELETE FROM reading;
DELETE FROM person;
DELETE FROM head;
DELETE FROM hole;
