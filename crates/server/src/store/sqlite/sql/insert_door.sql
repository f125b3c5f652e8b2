-- A computer that may knock from now on.
INSERT INTO device_door (device, team, nonce) VALUES (:device, :team, :nonce) ON CONFLICT DO NOTHING;
