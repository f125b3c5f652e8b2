-- Heads whose entry is not held any more.
SELECT patient, audience, device, incarnation, number FROM head
WHERE NOT EXISTS (
    SELECT 1 FROM entry
    WHERE entry.patient = head.patient AND entry.audience = head.audience AND entry.device = head.device
      AND entry.incarnation = head.incarnation AND entry.number = head.number AND entry.hash = head.hash
)
ORDER BY patient, audience, device, incarnation, number;
