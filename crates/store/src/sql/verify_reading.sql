-- Every row of reading as text, to compare it with a rebuild.
SELECT quote(patient) || ',' || quote(kind) || ',' || quote(day) || ',' || quote(at_ms) || ',' || quote(key) || ',' || quote(go) || ',' || quote(check_in) || ',' || quote(wall_ms) || ',' || quote(zone) || ',' || quote(offset_ms) || ',' || quote(value) || ',' || quote(second) || ',' || quote(disputed) AS row FROM reading ORDER BY row;
