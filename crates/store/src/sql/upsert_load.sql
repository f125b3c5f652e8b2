-- Begins a load; one that begins later takes the place of one that is open.
INSERT INTO load (patient, as_of, after) VALUES (:patient, :as_of, :after)
ON CONFLICT (patient) DO UPDATE SET as_of = excluded.as_of, after = excluded.after
WHERE excluded.as_of > load.as_of;
