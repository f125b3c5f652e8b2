-- The service holds less of our chain than it said.
UPDATE chain SET acknowledged = min(acknowledged, :through), receipt = NULL, problem = NULL
WHERE patient = :patient AND audience = :audience AND device = :device AND incarnation = :incarnation;
