-- Every entry that no held entry follows, in order.
SELECT patient, audience, device, incarnation, number, hash FROM head
ORDER BY patient, audience, device, incarnation, number, hash;
