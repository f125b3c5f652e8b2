-- The log goes on in a new life.
UPDATE team SET epoch = :epoch WHERE team = :team;
