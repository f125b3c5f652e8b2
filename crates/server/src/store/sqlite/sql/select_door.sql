-- Which team's computer this is, and its nonce.
SELECT team, nonce FROM device_door WHERE device = :device;
