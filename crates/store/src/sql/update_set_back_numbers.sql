-- Log numbers of own entries that the service does not hold any more mean nothing.
UPDATE entry SET log_number = NULL
WHERE patient = :patient AND audience = :audience AND device = :device AND incarnation = :incarnation
  AND number > :through AND ours = 1;
