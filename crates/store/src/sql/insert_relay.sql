-- A chain that the service lacks is offered; one that is offered already goes on as it is.
INSERT INTO relay (patient, audience, device, incarnation, number, hash, acknowledged)
VALUES (:patient, :audience, :device, :incarnation, :number, :hash, :acknowledged)
ON CONFLICT DO UPDATE SET acknowledged = min(acknowledged, excluded.acknowledged), problem = NULL;
