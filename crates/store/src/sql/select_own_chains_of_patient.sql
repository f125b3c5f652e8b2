-- Own chains about one patient, with what the service said of them last.
SELECT patient, audience, device, incarnation, number, hash, receipt FROM chain
WHERE patient = :patient AND number > 0
ORDER BY audience, device, incarnation;
