-- Every row of head as text, to compare it with a rebuild.
SELECT quote(patient) || ',' || quote(audience) || ',' || quote(device) || ',' || quote(incarnation) || ',' || quote(number) || ',' || quote(hash) AS row FROM head ORDER BY row;
