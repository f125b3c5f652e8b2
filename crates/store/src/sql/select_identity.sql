-- Who this device is.
SELECT team, team_name, invented, device, incarnation, user, role, patient,
       signing_seed, escrow_key, server_url, server_pin
FROM identity;
