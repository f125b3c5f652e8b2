-- Forgets the readings of one check-in, before they are written anew.
DELETE FROM reading WHERE patient = :patient AND check_in = :check_in;
