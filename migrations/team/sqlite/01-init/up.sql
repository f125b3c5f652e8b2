-- The team server's store, version 1. Every table but the two address books at the end begins its key with the team, so
-- that it can be spread over machines by team without a change to a query.

-- One team. The log's counter and running hash live in this row: it is taken as the last step of every append.
CREATE TABLE team (
    team            BLOB NOT NULL PRIMARY KEY CHECK (length(team) = 16),
    name            TEXT NOT NULL,
    escrow_public   BLOB NOT NULL CHECK (length(escrow_public) = 32),
    escrow_wrapped  BLOB NOT NULL,
    invented        INTEGER NOT NULL CHECK (invented IN (0, 1)),
    epoch           BLOB NOT NULL CHECK (length(epoch) = 8),
    number          INTEGER NOT NULL CHECK (number >= 0),
    hash            BLOB NOT NULL CHECK (length(hash) = 32),
    created_ms      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The computers that are, or once were, this team's server: only what they wrote counts in the team's directory.
CREATE TABLE own_device (
    team    BLOB NOT NULL REFERENCES team (team),
    device  BLOB NOT NULL CHECK (length(device) = 16),
    PRIMARY KEY (team, device)
) STRICT, WITHOUT ROWID;

-- Every life of a team's log that this server knows of. `last_number` is how far it is common with the present one.
CREATE TABLE epoch (
    team         BLOB NOT NULL REFERENCES team (team),
    epoch        BLOB NOT NULL CHECK (length(epoch) = 8),
    last_number  INTEGER CHECK (last_number >= 0),
    noticed_ms   INTEGER NOT NULL,
    PRIMARY KEY (team, epoch)
) STRICT, WITHOUT ROWID;

-- The log: every accepted entry, numbered in the order of acceptance.
CREATE TABLE entry (
    team         BLOB NOT NULL REFERENCES team (team),
    log          INTEGER NOT NULL CHECK (log >= 1),
    patient      BLOB NOT NULL CHECK (length(patient) = 16),
    audience     TEXT NOT NULL CHECK (audience IN ('s', 't')),
    device       BLOB NOT NULL CHECK (length(device) = 16),
    incarnation  BLOB NOT NULL CHECK (length(incarnation) = 8),
    number       INTEGER NOT NULL CHECK (number >= 1),
    before       BLOB NOT NULL CHECK (length(before) = 32),
    hash         BLOB NOT NULL CHECK (length(hash) = 32),
    log_hash     BLOB NOT NULL CHECK (length(log_hash) = 32),
    received_ms  INTEGER NOT NULL,
    -- Null in the columns of the header and the body: the server holds a stub, with these two commitments.
    header_hash  BLOB CHECK (length(header_hash) = 32),
    body_hash    BLOB CHECK (length(body_hash) = 32),
    author       BLOB CHECK (length(author) = 16),
    seen_epoch   BLOB CHECK (length(seen_epoch) = 8),
    seen_number  INTEGER CHECK (seen_number >= 0),
    wall_ms      INTEGER,
    day          INTEGER,
    zone         TEXT,
    offset_ms    INTEGER,
    subject      TEXT CHECK (length(subject) BETWEEN 1 AND 200),
    kind         TEXT,
    version      INTEGER CHECK (version BETWEEN 0 AND 65535),
    replaces     TEXT,
    header_salt  BLOB CHECK (length(header_salt) = 16),
    body_salt    BLOB CHECK (length(body_salt) = 16),
    body         BLOB,
    PRIMARY KEY (team, log),
    UNIQUE (team, patient, audience, device, incarnation, number, hash),
    CHECK ((author IS NULL) = (body IS NULL) AND (author IS NULL) = (header_hash IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX entry_of_patient ON entry (team, patient, log);
CREATE INDEX entry_of_access ON entry (team, patient, log) WHERE kind IN ('grant', 'staff-grant', 'custody', 'verdict');
CREATE INDEX entry_of_subject ON entry (team, subject, log) WHERE subject GLOB 'grant/*';

-- The ends of every chain: one row, or one a branch after a fork.
CREATE TABLE head (
    team         BLOB NOT NULL REFERENCES team (team),
    patient      BLOB NOT NULL,
    audience     TEXT NOT NULL,
    device       BLOB NOT NULL,
    incarnation  BLOB NOT NULL,
    number       INTEGER NOT NULL CHECK (number >= 1),
    hash         BLOB NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (team, patient, audience, device, incarnation, hash)
) STRICT, WITHOUT ROWID;

-- A device's signature over each head that it pushed.
CREATE TABLE signature (
    team         BLOB NOT NULL REFERENCES team (team),
    patient      BLOB NOT NULL,
    audience     TEXT NOT NULL,
    device       BLOB NOT NULL,
    incarnation  BLOB NOT NULL,
    number       INTEGER NOT NULL,
    hash         BLOB NOT NULL,
    signature    BLOB NOT NULL CHECK (length(signature) = 64),
    PRIMARY KEY (team, patient, audience, device, incarnation, number, hash)
) STRICT, WITHOUT ROWID;

-- The seed of one chain's month, from which its salts are derived.
CREATE TABLE segment (
    team         BLOB NOT NULL REFERENCES team (team),
    patient      BLOB NOT NULL,
    audience     TEXT NOT NULL,
    device       BLOB NOT NULL,
    incarnation  BLOB NOT NULL,
    month        INTEGER NOT NULL,
    seed         BLOB NOT NULL CHECK (length(seed) = 32),
    PRIMARY KEY (team, patient, audience, device, incarnation, month)
) STRICT, WITHOUT ROWID;

-- Enrolment codes. The code itself is not here: its handle finds the row, its key proves both sides.
CREATE TABLE code (
    team          BLOB NOT NULL REFERENCES team (team),
    handle        BLOB NOT NULL CHECK (length(handle) = 8),
    key           BLOB NOT NULL CHECK (length(key) = 32),
    user          BLOB NOT NULL CHECK (length(user) = 16),
    role          TEXT NOT NULL,
    patient       BLOB CHECK (length(patient) = 16),
    expires_ms    INTEGER NOT NULL,
    wrong_tries   INTEGER NOT NULL DEFAULT 0,
    server_nonce  BLOB CHECK (length(server_nonce) = 32),
    used_ms       INTEGER,
    PRIMARY KEY (team, handle)
) STRICT, WITHOUT ROWID;

-- Who came and asked for what, written before anything is done for them. It names computers, never people or patients.
CREATE TABLE audit (
    team    BLOB NOT NULL,
    at_ms   INTEGER NOT NULL,
    line    BLOB NOT NULL CHECK (length(line) = 16),
    device  BLOB,
    route   TEXT NOT NULL,
    bytes   INTEGER NOT NULL,
    PRIMARY KEY (team, at_ms, line)
) STRICT, WITHOUT ROWID;

-- Address book: which team's computer this is, and the one nonce that its next request must be signed with.
CREATE TABLE device_door (
    device  BLOB NOT NULL PRIMARY KEY CHECK (length(device) = 16),
    team    BLOB NOT NULL REFERENCES team (team),
    nonce   BLOB NOT NULL CHECK (length(nonce) = 16)
) STRICT, WITHOUT ROWID;

-- Address book: which team's code this is.
CREATE TABLE code_door (
    handle  BLOB NOT NULL PRIMARY KEY CHECK (length(handle) = 8),
    team    BLOB NOT NULL REFERENCES team (team)
) STRICT, WITHOUT ROWID;
