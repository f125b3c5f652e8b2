-- A new entry is an end of its chain, unless it fills a place that was empty.
INSERT INTO head (team, patient, audience, device, incarnation, number, hash)
SELECT :team, :patient, :audience, :device, :incarnation, :number, :hash
WHERE NOT EXISTS (
    SELECT 1 FROM entry
    WHERE team = :team AND patient = :patient AND audience = :audience AND device = :device
        AND incarnation = :incarnation AND number = :number + 1 AND before = :hash)
ON CONFLICT DO NOTHING;
