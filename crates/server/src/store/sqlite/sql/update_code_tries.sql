-- One more wrong proof.
UPDATE code SET wrong_tries = wrong_tries + 1 WHERE team = :team AND handle = :handle;
