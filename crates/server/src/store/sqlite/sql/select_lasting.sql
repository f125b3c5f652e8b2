-- What may stand today of one patient: no reading, nothing that was done about one, no visit, no contact. In log order.
SELECT log, log_hash, patient, audience, device, incarnation, number, before, hash, received_ms, header_hash, body_hash,
    author, seen_epoch, seen_number, wall_ms, day, zone, offset_ms, subject, kind, version, replaces, header_salt, body_salt, body
FROM entry INDEXED BY entry_of_lasting
WHERE team = :team AND patient = :patient AND log <= :through AND kind NOT IN (
    'check-in', 'amendment', 'withdrawal', 'assessment', 'alert-closing', 'alert-seen', 'alert-snooze', 'looked-at', 'contact',
    'visit', 'visit-answer', 'visit-signature', 'visit-addendum', 'put-away', 'medicine-taken'
)
ORDER BY log;
