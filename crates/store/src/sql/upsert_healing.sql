-- The log is another one: what this device holds of the old one is to be offered, once the new one was taken.
INSERT INTO healing (one, epoch, taken, unproved) VALUES (1, :epoch, 0, 0)
ON CONFLICT DO UPDATE SET epoch = excluded.epoch, taken = 0, unproved = 0;
