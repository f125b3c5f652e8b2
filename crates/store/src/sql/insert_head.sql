-- An entry is a head, unless a held entry follows it.
INSERT INTO head (patient, audience, device, incarnation, number, hash)
SELECT :patient, :audience, :device, :incarnation, :number, :hash
WHERE NOT EXISTS (
    SELECT 1 FROM entry
    WHERE patient = :patient AND audience = :audience AND device = :device AND incarnation = :incarnation
      AND number = :number + 1 AND before = :hash
)
ON CONFLICT DO NOTHING;
