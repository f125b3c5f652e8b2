-- Begins a load; one that begins later takes the place of one that is open.
INSERT INTO load (patient, as_of, after, rank, band, place) VALUES (:patient, :as_of, :after, :rank, :band, :place)
ON CONFLICT (patient) DO UPDATE SET as_of = excluded.as_of, after = excluded.after, rank = excluded.rank,
    band = excluded.band, place = excluded.place
WHERE excluded.as_of > load.as_of;
