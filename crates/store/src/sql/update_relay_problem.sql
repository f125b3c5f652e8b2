-- What the server said about a chain that is offered for another device.
UPDATE relay SET problem = :problem
WHERE patient = :patient AND audience = :audience AND device = :device AND incarnation = :incarnation;
