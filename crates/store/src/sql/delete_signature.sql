-- Lets go of a signature that two others make up for.
DELETE FROM signature
WHERE patient = :patient AND audience = :audience AND device = :device AND incarnation = :incarnation
  AND number = :number AND hash = :hash;
