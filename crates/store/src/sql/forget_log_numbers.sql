-- Log numbers of an earlier life of the log mean nothing. The first entry of all is the same in every life: it says who
-- the server is.
UPDATE entry SET log_number = NULL WHERE log_number > 1;
