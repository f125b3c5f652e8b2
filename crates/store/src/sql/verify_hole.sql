-- Every row of hole as text, to compare it with a rebuild.
SELECT quote(patient) || ',' || quote(audience) || ',' || quote(device) || ',' || quote(incarnation) || ',' || quote(number) || ',' || quote(before) AS row FROM hole ORDER BY row;
