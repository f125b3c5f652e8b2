-- Of each chain that the log lacks something of, the first such entry.
SELECT patient, audience, device, incarnation, min(number) AS number
FROM entry
WHERE log_number IS NULL
GROUP BY patient, audience, device, incarnation
ORDER BY patient, audience, device, incarnation;
