-- Adds a whole entry; one that is held, and is not what was signed, becomes what was signed.
INSERT INTO entry (
    patient, audience, device, incarnation, number, mark, before, hash, ours, log_number, urgent,
    header_salt, body_salt, author, seen_epoch, seen_number, wall_ms, day, zone, offset_ms,
    subject, about, kind, kind_version, replaces, body
) VALUES (
    :patient, :audience, :device, :incarnation, :number, :mark, :before, :hash, :ours, :log_number, :urgent,
    :header_salt, :body_salt, :author, :seen_epoch, :seen_number, :wall_ms, :day, :zone, :offset_ms,
    :subject, :about, :kind, :kind_version, :replaces, :body
)
ON CONFLICT DO UPDATE SET
    before = excluded.before, hash = excluded.hash, header_hash = NULL, body_hash = NULL, log_number = coalesce(excluded.log_number, entry.log_number),
    header_salt = excluded.header_salt, body_salt = excluded.body_salt, author = excluded.author,
    seen_epoch = excluded.seen_epoch, seen_number = excluded.seen_number, wall_ms = excluded.wall_ms,
    day = excluded.day, zone = excluded.zone, offset_ms = excluded.offset_ms, subject = excluded.subject,
    about = excluded.about, kind = excluded.kind, kind_version = excluded.kind_version,
    replaces = excluded.replaces, body = excluded.body;
