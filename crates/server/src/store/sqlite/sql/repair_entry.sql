-- What was signed, in the place of what the file has under this number and hash. The log's own columns stay.
UPDATE entry
SET before = :before, header_hash = :header_hash, body_hash = :body_hash, author = :author, seen_epoch = :seen_epoch,
    seen_number = :seen_number, wall_ms = :wall_ms, day = :day, zone = :zone, offset_ms = :offset_ms, subject = :subject,
    kind = :kind, version = :version, replaces = :replaces, header_salt = :header_salt, body_salt = :body_salt, body = :body
WHERE team = :team AND patient = :patient AND audience = :audience AND device = :device AND incarnation = :incarnation
    AND number = :number AND hash = :hash;
