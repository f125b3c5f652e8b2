-- The service has it.
DELETE FROM relay
WHERE patient = :patient AND audience = :audience AND device = :device AND incarnation = :incarnation
  AND number = :number AND hash = :hash;
