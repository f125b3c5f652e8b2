-- A receipt that a patient has left, which does not say who.
INSERT INTO leaving (at_ms, entries) VALUES (:at_ms, :entries);
