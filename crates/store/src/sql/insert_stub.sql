-- Adds a stub, unless the entry is held already.
INSERT INTO entry (
    patient, audience, device, incarnation, number, mark, before, hash, ours, log_number, header_hash, body_hash
) VALUES (
    :patient, :audience, :device, :incarnation, :number, :mark, :before, :hash, :ours, :log_number, :header_hash,
    :body_hash
)
ON CONFLICT DO NOTHING;
