-- Which life of the log is healed, and how far that is.
SELECT epoch, taken, unproved, (SELECT count(*) FROM relay) AS relays FROM healing;
