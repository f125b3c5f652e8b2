-- What was sealed after a certain entry, in the order of sealing.
SELECT sealed FROM escrow WHERE id > :after ORDER BY id;
