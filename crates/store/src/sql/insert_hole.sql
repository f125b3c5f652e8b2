-- An entry whose predecessor is not held.
INSERT INTO hole (patient, audience, device, incarnation, number, before)
SELECT :patient, :audience, :device, :incarnation, :number, :before
WHERE :number > 1 AND NOT EXISTS (
    SELECT 1 FROM entry
    WHERE patient = :patient AND audience = :audience AND device = :device AND incarnation = :incarnation
      AND number = :number - 1 AND hash = :before
)
ON CONFLICT DO NOTHING;
