-- A load is complete.
DELETE FROM load WHERE patient = :patient AND as_of = :as_of;
