-- What is offered of others, the team's own chains first.
SELECT relay.patient, relay.audience, relay.device, relay.incarnation, relay.number, relay.hash, relay.acknowledged,
       relay.problem, coalesce(sum(length(entry.body) + length(entry.replaces) + 160), 0) AS bytes
FROM relay
LEFT JOIN entry ON entry.patient = relay.patient AND entry.audience = relay.audience AND entry.device = relay.device
    AND entry.incarnation = relay.incarnation AND entry.number BETWEEN relay.acknowledged + 1 AND relay.number
GROUP BY relay.patient, relay.audience, relay.device, relay.incarnation, relay.number, relay.hash
ORDER BY relay.patient, relay.audience, relay.device, relay.incarnation, relay.number, relay.hash;
