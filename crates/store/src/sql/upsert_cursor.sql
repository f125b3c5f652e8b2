-- Moves the cursor.
INSERT INTO cursor (one, team, epoch, number, hash, receipt)
VALUES (1, :team, :epoch, :number, :hash, :receipt)
ON CONFLICT (one) DO UPDATE SET
    team = excluded.team, epoch = excluded.epoch, number = excluded.number, hash = excluded.hash,
    receipt = excluded.receipt;
