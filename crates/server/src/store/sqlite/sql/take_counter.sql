-- The last step of an append: the team's counter and running hash, if nobody else has moved them.
UPDATE team SET number = :number, hash = :hash WHERE team = :team AND number = :was;
