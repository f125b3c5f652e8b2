-- The computers that are or were the team's server.
SELECT device FROM own_device WHERE team = :team ORDER BY device;
