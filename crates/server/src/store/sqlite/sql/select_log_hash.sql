-- The log's running hash at a number.
SELECT log_hash FROM entry WHERE team = :team AND log = :log;
