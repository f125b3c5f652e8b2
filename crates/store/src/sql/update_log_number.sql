-- Writes down where an entry stands in the team's log.
UPDATE entry SET log_number = :log_number
WHERE patient = :patient AND audience = :audience AND device = :device AND incarnation = :incarnation
  AND number = :number AND mark = :mark AND log_number IS NOT :log_number;
