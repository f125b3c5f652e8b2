-- The receipt of a patient who is back. Of several who left in one moment, one goes.
DELETE FROM leaving WHERE id = (SELECT max(id) FROM leaving WHERE at_ms = :at_ms);
