-- One entry at the end of the log.
INSERT INTO entry (team, log, log_hash, patient, audience, device, incarnation, number, before, hash, received_ms, header_hash, body_hash,
    author, seen_epoch, seen_number, wall_ms, day, zone, offset_ms, subject, kind, version, replaces, header_salt, body_salt, body)
VALUES (:team, :log, :log_hash, :patient, :audience, :device, :incarnation, :number, :before, :hash, :received_ms,
    :header_hash, :body_hash, :author, :seen_epoch, :seen_number, :wall_ms, :day, :zone, :offset_ms, :subject, :kind,
    :version, :replaces, :header_salt, :body_salt, :body);
