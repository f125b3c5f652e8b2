-- The text kept under a name.
SELECT value FROM kept WHERE name = :name;
