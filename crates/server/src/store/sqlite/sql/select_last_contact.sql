-- When the team's server last wrote that a computer was in touch about a patient.
SELECT received_ms
FROM entry INDEXED BY entry_of_contact
WHERE team = :team AND patient = :patient AND kind = 'contact' AND subject = :subject
    AND device IN (SELECT device FROM own_device WHERE team = :team)
ORDER BY log DESC
LIMIT 1;
