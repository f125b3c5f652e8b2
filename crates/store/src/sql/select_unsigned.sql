-- Heads of chains that another device wrote and of which no signature is held.
SELECT head.patient, head.audience, head.device, head.incarnation, head.number, head.hash
FROM head
JOIN identity ON identity.device <> head.device
WHERE NOT EXISTS (
    SELECT 1 FROM signature
    WHERE signature.patient = head.patient AND signature.audience = head.audience
      AND signature.device = head.device AND signature.incarnation = head.incarnation
      AND signature.number = head.number AND signature.hash = head.hash
)
ORDER BY head.patient, head.audience, head.device, head.incarnation, head.number;
