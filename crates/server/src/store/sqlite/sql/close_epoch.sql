-- The present life of the log ends here.
UPDATE epoch SET last_number = :last_number WHERE team = :team AND epoch = :epoch AND last_number IS NULL;
