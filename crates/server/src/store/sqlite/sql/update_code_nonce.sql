-- The server's nonce for a code.
UPDATE code SET server_nonce = :nonce WHERE team = :team AND handle = :handle;
