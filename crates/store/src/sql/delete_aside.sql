-- A run that was stored after all.
DELETE FROM aside WHERE id = :id;
