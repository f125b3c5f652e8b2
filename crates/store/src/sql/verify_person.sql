-- Every row of person as text, to compare it with a rebuild.
SELECT quote(patient) || ',' || quote(name) || ',' || quote(born) || ',' || quote(nhs_number) || ',' || quote(disputed) AS row FROM person ORDER BY row;
