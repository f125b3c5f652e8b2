-- The values of every subject and part that has two or more different ones. What was told is never a conflict.
SELECT patient, subject, part, key, value FROM current
WHERE (patient, subject, part) IN (
    SELECT patient, subject, part FROM current
    WHERE part <> 'told'
    GROUP BY patient, subject, part
    HAVING count(DISTINCT value) > 1
)
ORDER BY patient, subject, part, key;
