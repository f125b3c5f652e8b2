-- Nothing is known yet of what a new log lacks.
DELETE FROM relay;
