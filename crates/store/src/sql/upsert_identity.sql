-- Writes down who this device is.
INSERT INTO identity (
    one, team, team_name, invented, device, incarnation, user, role, patient,
    signing_seed, escrow_key, server_url, server_pin
) VALUES (
    1, :team, :team_name, :invented, :device, :incarnation, :user, :role, :patient,
    :signing_seed, :escrow_key, :server_url, :server_pin
)
ON CONFLICT (one) DO UPDATE SET
    team = excluded.team, team_name = excluded.team_name, invented = excluded.invented, device = excluded.device,
    incarnation = excluded.incarnation, user = excluded.user, role = excluded.role, patient = excluded.patient,
    signing_seed = excluded.signing_seed, escrow_key = excluded.escrow_key, server_url = excluded.server_url,
    server_pin = excluded.server_pin;
