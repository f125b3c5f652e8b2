-- Every life of a team's log.
SELECT epoch, last_number FROM epoch WHERE team = :team ORDER BY noticed_ms, epoch;
