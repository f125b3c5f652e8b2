-- The receipts since a moment, the latest first.
SELECT at_ms, entries FROM leaving WHERE at_ms >= :since ORDER BY at_ms DESC, id DESC;
