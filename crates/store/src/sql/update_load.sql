-- Moves an open load on in the order of the log, in which it goes on from now.
UPDATE load SET after = max(after, :after), band = NULL, place = NULL WHERE patient = :patient AND as_of = :as_of;
