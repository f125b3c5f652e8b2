-- Forgets the current values of one subject, before they are written anew.
DELETE FROM current WHERE patient = :patient AND subject = :subject;
