-- The code is used up.
UPDATE code SET used_ms = :used_ms WHERE team = :team AND handle = :handle AND used_ms IS NULL;
