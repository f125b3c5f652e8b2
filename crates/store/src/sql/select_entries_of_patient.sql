-- Every entry of a patient, in order of key.
SELECT entry.patient, entry.audience, entry.device, entry.incarnation, entry.number, entry.mark, entry.before, entry.hash,
       entry.ours, entry.log_number, entry.header_hash, entry.body_hash, entry.header_salt, entry.body_salt,
       entry.author, entry.seen_epoch, entry.seen_number, entry.wall_ms, entry.day, entry.zone, entry.offset_ms,
       entry.subject, entry.kind, entry.kind_version, entry.replaces, entry.body, chain.acknowledged
FROM entry
LEFT JOIN chain USING (patient, audience, device, incarnation)
WHERE entry.patient = :patient
ORDER BY entry.patient, entry.audience, entry.device, entry.incarnation, entry.number, entry.mark;
