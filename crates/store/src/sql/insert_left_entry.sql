-- Keeps an own entry about a patient who leaves, sealed to the team's key.
INSERT INTO left_entry (handle, number, mark, day, sealed) VALUES (:handle, :number, :mark, :day, :sealed)
ON CONFLICT DO NOTHING;
