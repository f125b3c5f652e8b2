-- Keeps a text under a name, in place of any other.
INSERT INTO kept (name, value) VALUES (:name, :value)
ON CONFLICT (name) DO UPDATE SET value = excluded.value;
