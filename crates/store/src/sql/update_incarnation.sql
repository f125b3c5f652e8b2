-- Goes on in a new life of this device.
UPDATE identity SET incarnation = :incarnation;
