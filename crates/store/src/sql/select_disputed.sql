-- One patient's values of every subject and part that has two or more different ones. What was told is never a conflict.
SELECT subject, key FROM current
WHERE patient = :patient AND (subject, part) IN (
    SELECT subject, part FROM current
    WHERE patient = :patient AND part <> 'told'
    GROUP BY subject, part
    HAVING count(DISTINCT value) > 1
)
ORDER BY subject, part, key;
