-- What the service has needs no seal any more.
DELETE FROM escrow
WHERE patient = :patient AND audience = :audience AND device = :device AND incarnation = :incarnation
  AND number <= :through;
