-- One code.
SELECT handle, key, user, role, patient, expires_ms, wrong_tries, server_nonce, used_ms
FROM code WHERE team = :team AND handle = :handle;
