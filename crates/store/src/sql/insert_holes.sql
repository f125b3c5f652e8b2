-- Finds every entry whose predecessor is not held.
INSERT INTO hole (patient, audience, device, incarnation, number, before)
SELECT DISTINCT patient, audience, device, incarnation, number, before
FROM entry
WHERE number > 1 AND NOT EXISTS (
    SELECT 1 FROM entry AS earlier
    WHERE earlier.patient = entry.patient AND earlier.audience = entry.audience AND earlier.device = entry.device
      AND earlier.incarnation = entry.incarnation AND earlier.number = entry.number - 1
      AND earlier.hash = entry.before
);
