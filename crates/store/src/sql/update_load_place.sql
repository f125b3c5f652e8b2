-- Moves an open load in parts on; never back.
UPDATE load SET band = :band, place = :place
WHERE patient = :patient AND as_of = :as_of AND band IS NOT NULL AND (band, place) < (:band, :place);
