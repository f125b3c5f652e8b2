-- A new team with an empty log.
INSERT INTO team (team, name, escrow_public, escrow_wrapped, invented, epoch, number, hash, created_ms)
VALUES (:team, :name, :escrow_public, :escrow_wrapped, :invented, :epoch, :number, :hash, :created_ms);
