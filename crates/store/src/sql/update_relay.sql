-- The service holds what is offered of a chain through here.
UPDATE relay SET acknowledged = :through, problem = NULL
WHERE patient = :patient AND audience = :audience AND device = :device AND incarnation = :incarnation
  AND number = :number AND hash = :hash AND :through < number;
