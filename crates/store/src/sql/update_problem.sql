-- Writes down why the server would not take a chain.
UPDATE chain SET problem = :problem
WHERE patient = :patient AND audience = :audience AND device = :device AND incarnation = :incarnation
  AND problem IS NOT :problem;
