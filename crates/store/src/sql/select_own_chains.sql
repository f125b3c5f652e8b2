-- Every chain that this device writes or wrote, in order.
SELECT patient, audience, device, incarnation, number, hash, acknowledged FROM chain
ORDER BY patient, audience, device, incarnation;
