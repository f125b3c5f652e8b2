-- A patient's current readings of one kind from a day on, oldest first.
SELECT day, at_ms, key, go, check_in, wall_ms, zone, offset_ms, value, second, disputed
FROM reading
WHERE patient = :patient AND kind = :kind AND day >= :since_day
ORDER BY day, at_ms, key, go;
