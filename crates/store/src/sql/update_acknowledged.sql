-- The service holds our chain up to :through. What was written meanwhile has a higher number and goes on waiting.
UPDATE chain SET acknowledged = :through, receipt = :receipt, problem = NULL
WHERE patient = :patient AND audience = :audience AND device = :device AND incarnation = :incarnation
  AND acknowledged <= :through AND :through <= number;
