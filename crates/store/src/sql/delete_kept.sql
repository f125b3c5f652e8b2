-- Forgets a small text.
DELETE FROM kept WHERE name = :name;
