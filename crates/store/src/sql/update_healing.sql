-- The new log was taken whole.
UPDATE healing SET taken = 1, unproved = :unproved;
