-- The entry that was missing has come.
DELETE FROM hole
WHERE patient = :patient AND audience = :audience AND device = :device AND incarnation = :incarnation
  AND number = :number + 1 AND before = :hash;
