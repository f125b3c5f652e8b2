-- Keeps where an own chain goes on, without saying whose it was.
INSERT INTO left_chain (handle, number, hash, receipt) VALUES (:handle, :number, :hash, :receipt)
ON CONFLICT DO UPDATE SET number = excluded.number, hash = excluded.hash, receipt = excluded.receipt;
