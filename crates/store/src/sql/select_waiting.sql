-- Own chains with entries that the service has not acknowledged, those with something urgent first.
SELECT chain.patient, chain.audience, chain.device, chain.incarnation, chain.number, chain.hash, chain.acknowledged,
       chain.problem, sum(length(entry.body) + length(entry.replaces) + 160) AS bytes,
       max(CASE entry.urgent WHEN 1 THEN entry.number END) AS last_urgent, max(entry.day) AS last_day
FROM chain
JOIN entry ON entry.patient = chain.patient AND entry.audience = chain.audience AND entry.device = chain.device
    AND entry.incarnation = chain.incarnation AND entry.number BETWEEN chain.acknowledged + 1 AND chain.number
WHERE chain.acknowledged < chain.number
GROUP BY chain.patient, chain.audience, chain.device, chain.incarnation
ORDER BY last_urgent IS NULL, chain.patient, chain.audience, chain.device, chain.incarnation;
