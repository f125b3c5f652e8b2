-- Whether a chain holds an entry with this number and hash.
SELECT number FROM entry
WHERE patient = :patient AND audience = :audience AND device = :device AND incarnation = :incarnation
  AND number = :number AND hash = :hash;
