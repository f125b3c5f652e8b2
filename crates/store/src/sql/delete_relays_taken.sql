-- What came from the log meanwhile need not be offered any more.
DELETE FROM relay
WHERE EXISTS (
    SELECT 1 FROM entry
    WHERE entry.patient = relay.patient AND entry.audience = relay.audience AND entry.device = relay.device
      AND entry.incarnation = relay.incarnation AND entry.number = relay.number AND entry.hash = relay.hash
      AND entry.log_number IS NOT NULL
);
