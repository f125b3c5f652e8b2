-- Moves an open load on.
UPDATE load SET after = max(after, :after) WHERE patient = :patient AND as_of = :as_of;
