-- A load is counted in numbers of a log that is no more; everything comes by the new one.
DELETE FROM load;
