-- Every row of current as text, to compare it with a rebuild.
SELECT quote(patient) || ',' || quote(subject) || ',' || quote(part) || ',' || quote(key) || ',' || quote(value) AS row FROM current ORDER BY row;
