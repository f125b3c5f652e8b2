-- Sealed entries of patients who have left go when their days are over.
DELETE FROM left_entry WHERE day < :first;
