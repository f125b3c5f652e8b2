-- Own entries that the service has not acknowledged: those that wait, and those of chains that it would not take.
SELECT
    coalesce(sum(CASE WHEN problem IS NULL THEN number - acknowledged ELSE 0 END), 0) AS waits,
    coalesce(sum(CASE WHEN problem IS NULL THEN 0 ELSE number - acknowledged END), 0) AS refused
FROM chain
WHERE acknowledged < number;
