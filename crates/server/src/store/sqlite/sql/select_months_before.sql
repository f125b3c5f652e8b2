-- What one patient's record holds of the months before one, the newest month first, each in log order.
SELECT log, log_hash, patient, audience, device, incarnation, number, before, hash, received_ms, header_hash, body_hash,
    author, seen_epoch, seen_number, wall_ms, day, zone, offset_ms, subject, kind, version, replaces, header_salt, body_salt, body
FROM entry INDEXED BY entry_of_month
WHERE team = :team AND patient = :patient AND month < :month AND log <= :through
ORDER BY month DESC, log
LIMIT :rows;
