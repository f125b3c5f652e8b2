-- An entry that is followed now is no head any more.
DELETE FROM head
WHERE patient = :patient AND audience = :audience AND device = :device AND incarnation = :incarnation
  AND number = :number AND hash = :hash;
