-- Finds every entry that no held entry follows.
INSERT INTO head (patient, audience, device, incarnation, number, hash)
SELECT patient, audience, device, incarnation, number, hash
FROM entry
WHERE NOT EXISTS (
    SELECT 1 FROM entry AS next
    WHERE next.patient = entry.patient AND next.audience = entry.audience AND next.device = entry.device
      AND next.incarnation = entry.incarnation AND next.number = entry.number + 1 AND next.before = entry.hash
);
