-- One team with its log's position.
SELECT team, name, escrow_public, invented, epoch, number, hash FROM team WHERE team = :team;
