-- What was set aside, in the order in which it came.
SELECT id, run FROM aside ORDER BY id;
