-- Today's tables, as the migrations make them. Written by the test of them; read it when it changes.

CREATE TABLE aside (
    id INTEGER PRIMARY KEY,
    patient BLOB NOT NULL CHECK (length(patient) = 16),
    audience TEXT NOT NULL CHECK (audience IN ('s', 't')),
    device BLOB NOT NULL CHECK (length(device) = 16),
    incarnation BLOB NOT NULL CHECK (length(incarnation) = 8),
    number INTEGER NOT NULL,
    reason TEXT NOT NULL CHECK (reason IN ('gap', 'broken', 'not-signed')),
    run BLOB NOT NULL,
    UNIQUE (patient, audience, device, incarnation, number, run)
) STRICT;

CREATE TABLE chain (
    patient BLOB NOT NULL CHECK (length(patient) = 16),
    audience TEXT NOT NULL CHECK (audience IN ('s', 't')),
    device BLOB NOT NULL CHECK (length(device) = 16),
    incarnation BLOB NOT NULL CHECK (length(incarnation) = 8),
    number INTEGER NOT NULL CHECK (number >= 0),
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    acknowledged INTEGER NOT NULL DEFAULT 0 CHECK (acknowledged BETWEEN 0 AND number),
    receipt BLOB CHECK (receipt IS NULL OR length(receipt) = 16),
    problem TEXT CHECK (problem IN ('gap', 'broken', 'not-signed', 'malformed')),
    PRIMARY KEY (patient, audience, device, incarnation)
) STRICT, WITHOUT ROWID;

CREATE TABLE current (
    patient BLOB NOT NULL,
    subject TEXT NOT NULL,
    part TEXT NOT NULL,
    key TEXT NOT NULL,
    value BLOB NOT NULL,
    PRIMARY KEY (patient, subject, part, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE cursor (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    team BLOB NOT NULL CHECK (length(team) = 16),
    epoch BLOB NOT NULL CHECK (length(epoch) = 8),
    number INTEGER NOT NULL CHECK (number >= 0),
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    receipt BLOB NOT NULL CHECK (length(receipt) = 16)
) STRICT;

CREATE TABLE draft (
    form TEXT PRIMARY KEY CHECK (length(form) > 0),
    patient BLOB NOT NULL CHECK (length(patient) = 16),
    what TEXT NOT NULL,
    fields TEXT NOT NULL,
    page INTEGER NOT NULL CHECK (page >= 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE entry (
    patient BLOB NOT NULL CHECK (length(patient) = 16),
    audience TEXT NOT NULL CHECK (audience IN ('s', 't')),
    device BLOB NOT NULL CHECK (length(device) = 16),
    incarnation BLOB NOT NULL CHECK (length(incarnation) = 8),
    number INTEGER NOT NULL CHECK (number >= 1),
    mark BLOB NOT NULL CHECK (length(mark) = 8),
    before BLOB NOT NULL CHECK (length(before) = 32),
    hash BLOB NOT NULL CHECK (length(hash) = 32 AND substr(hash, 1, 8) = mark),
    ours INTEGER NOT NULL CHECK (ours IN (0, 1)),
    log_number INTEGER CHECK (log_number IS NULL OR log_number >= 1),
    -- A stub has the two commitments and nothing else; a whole entry has everything but them.
    header_hash BLOB CHECK (header_hash IS NULL OR length(header_hash) = 32),
    body_hash BLOB CHECK (body_hash IS NULL OR length(body_hash) = 32),
    header_salt BLOB CHECK (header_salt IS NULL OR length(header_salt) = 16),
    body_salt BLOB CHECK (body_salt IS NULL OR length(body_salt) = 16),
    author BLOB CHECK (author IS NULL OR length(author) = 16),
    seen_epoch BLOB CHECK (seen_epoch IS NULL OR length(seen_epoch) = 8),
    seen_number INTEGER CHECK (seen_number IS NULL OR seen_number >= 0),
    wall_ms INTEGER,
    day INTEGER CHECK (day IS NULL OR day BETWEEN -719162 AND 2932896),
    zone TEXT,
    offset_ms INTEGER,
    subject TEXT CHECK (subject IS NULL OR length(subject) BETWEEN 1 AND 200),
    -- The subject as readers take it, with check-in/self resolved.
    about TEXT,
    kind TEXT,
    kind_version INTEGER CHECK (kind_version IS NULL OR kind_version BETWEEN 0 AND 65535),
    -- JSON: [[key, [part, ...]], ...]
    replaces TEXT,
    body BLOB,
    -- Own entries that told the person more than green go first.
    urgent INTEGER NOT NULL DEFAULT 0 CHECK (urgent IN (0, 1)),
    PRIMARY KEY (patient, audience, device, incarnation, number, mark),
    CHECK ((header_hash IS NULL) = (body_hash IS NULL)),
    CHECK ((header_hash IS NULL) = (body IS NOT NULL)),
    CHECK ((body IS NULL) = (header_salt IS NULL) AND (body IS NULL) = (body_salt IS NULL)),
    CHECK ((body IS NULL) = (author IS NULL) AND (body IS NULL) = (seen_epoch IS NULL)),
    CHECK ((body IS NULL) = (seen_number IS NULL) AND (body IS NULL) = (wall_ms IS NULL)),
    CHECK ((body IS NULL) = (day IS NULL) AND (body IS NULL) = (zone IS NULL)),
    CHECK ((body IS NULL) = (subject IS NULL) AND (body IS NULL) = (about IS NULL)),
    CHECK ((body IS NULL) = (kind IS NULL) AND (body IS NULL) = (kind_version IS NULL)),
    CHECK ((body IS NULL) = (replaces IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE escrow (
    -- The order in which they were sealed.
    id INTEGER PRIMARY KEY,
    patient BLOB NOT NULL,
    audience TEXT NOT NULL,
    device BLOB NOT NULL,
    incarnation BLOB NOT NULL,
    number INTEGER NOT NULL,
    mark BLOB NOT NULL,
    sealed BLOB NOT NULL CHECK (length(sealed) > 48),
    UNIQUE (patient, audience, device, incarnation, number, mark),
    FOREIGN KEY (patient, audience, device, incarnation, number, mark)
        REFERENCES entry (patient, audience, device, incarnation, number, mark)
) STRICT;

CREATE TABLE head (
    patient BLOB NOT NULL,
    audience TEXT NOT NULL,
    device BLOB NOT NULL,
    incarnation BLOB NOT NULL,
    number INTEGER NOT NULL CHECK (number >= 1),
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (patient, audience, device, incarnation, number, hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE healing (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    epoch BLOB NOT NULL CHECK (length(epoch) = 8),
    -- 1 once the new log was taken whole: only then is it known what it lacks.
    taken INTEGER NOT NULL CHECK (taken IN (0, 1)),
    -- Chains that it lacks and that this device can't prove.
    unproved INTEGER NOT NULL CHECK (unproved >= 0)
) STRICT;

CREATE TABLE hole (
    patient BLOB NOT NULL,
    audience TEXT NOT NULL,
    device BLOB NOT NULL,
    incarnation BLOB NOT NULL,
    number INTEGER NOT NULL CHECK (number >= 2),
    before BLOB NOT NULL CHECK (length(before) = 32),
    PRIMARY KEY (patient, audience, device, incarnation, number, before)
) STRICT, WITHOUT ROWID;

CREATE TABLE identity (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    team BLOB NOT NULL CHECK (length(team) = 16),
    team_name TEXT NOT NULL,
    invented INTEGER NOT NULL CHECK (invented IN (0, 1)),
    device BLOB NOT NULL CHECK (length(device) = 16),
    incarnation BLOB NOT NULL CHECK (length(incarnation) = 8),
    user BLOB NOT NULL CHECK (length(user) = 16),
    role TEXT NOT NULL CHECK (length(role) > 0),
    patient BLOB CHECK (patient IS NULL OR length(patient) = 16),
    signing_seed BLOB NOT NULL CHECK (length(signing_seed) = 32),
    escrow_key BLOB NOT NULL CHECK (length(escrow_key) = 32),
    server_url TEXT NOT NULL,
    -- SHA-256 of the server's public key; NULL when an installed authority vouches for it.
    server_pin BLOB CHECK (server_pin IS NULL OR length(server_pin) = 32)
) STRICT;

CREATE TABLE kept (
    name TEXT PRIMARY KEY CHECK (length(name) > 0),
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE leaving (
    id INTEGER PRIMARY KEY,
    at_ms INTEGER NOT NULL,
    entries INTEGER NOT NULL CHECK (entries >= 0)
) STRICT;

CREATE TABLE left_chain (
    handle BLOB PRIMARY KEY CHECK (length(handle) = 32),
    number INTEGER NOT NULL CHECK (number >= 1),
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    receipt BLOB CHECK (receipt IS NULL OR length(receipt) = 16)
) STRICT, WITHOUT ROWID;

CREATE TABLE left_entry (
    handle BLOB NOT NULL CHECK (length(handle) = 32),
    number INTEGER NOT NULL CHECK (number >= 1),
    mark BLOB NOT NULL CHECK (length(mark) = 8),
    -- The day that the entry was written on, by which the 90 days are counted.
    day INTEGER NOT NULL,
    sealed BLOB NOT NULL CHECK (length(sealed) > 48),
    PRIMARY KEY (handle, number, mark)
) STRICT, WITHOUT ROWID;

CREATE TABLE load (
    patient BLOB PRIMARY KEY CHECK (length(patient) = 16),
    as_of INTEGER NOT NULL CHECK (as_of >= 0),
    after INTEGER NOT NULL CHECK (after >= 0)
, rank INTEGER NOT NULL DEFAULT 0 CHECK (rank >= 0), band INTEGER CHECK (band >= 0), place INTEGER CHECK (place >= 0)) STRICT, WITHOUT ROWID;

CREATE TABLE person (
    patient BLOB PRIMARY KEY,
    name TEXT NOT NULL CHECK (length(name) > 0),
    born INTEGER NOT NULL,
    nhs_number TEXT CHECK (nhs_number IS NULL OR length(nhs_number) = 10),
    disputed INTEGER NOT NULL CHECK (disputed IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE reading (
    patient BLOB NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('weight', 'pressure', 'pulse', 'oxygen')),
    day INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    key TEXT NOT NULL,
    go INTEGER NOT NULL CHECK (go BETWEEN 0 AND 9),
    check_in TEXT NOT NULL,
    wall_ms INTEGER NOT NULL,
    zone TEXT NOT NULL,
    offset_ms INTEGER,
    value INTEGER NOT NULL,
    second INTEGER,
    disputed INTEGER NOT NULL CHECK (disputed IN (0, 1)),
    PRIMARY KEY (patient, kind, day, at_ms, key, go),
    CHECK (kind <> 'weight' OR value BETWEEN 25000 AND 300000),
    CHECK ((kind = 'pressure') = (second IS NOT NULL)),
    CHECK (kind = 'weight' OR value BETWEEN 1 AND 400)
) STRICT, WITHOUT ROWID;

CREATE TABLE relay (
    patient BLOB NOT NULL CHECK (length(patient) = 16),
    audience TEXT NOT NULL CHECK (audience IN ('s', 't')),
    device BLOB NOT NULL CHECK (length(device) = 16),
    incarnation BLOB NOT NULL CHECK (length(incarnation) = 8),
    number INTEGER NOT NULL CHECK (number >= 1),
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    -- The service holds it through here.
    acknowledged INTEGER NOT NULL CHECK (acknowledged >= 0 AND acknowledged < number),
    problem TEXT CHECK (problem IN ('gap', 'broken', 'not-signed', 'malformed')),
    PRIMARY KEY (patient, audience, device, incarnation, number, hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE saved_form (
    form TEXT PRIMARY KEY CHECK (length(form) > 0),
    key TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE segment (
    patient BLOB NOT NULL CHECK (length(patient) = 16),
    audience TEXT NOT NULL CHECK (audience IN ('s', 't')),
    device BLOB NOT NULL CHECK (length(device) = 16),
    incarnation BLOB NOT NULL CHECK (length(incarnation) = 8),
    month INTEGER NOT NULL CHECK (month >= 0),
    seed BLOB NOT NULL CHECK (length(seed) = 32),
    PRIMARY KEY (patient, audience, device, incarnation, month)
) STRICT, WITHOUT ROWID;

CREATE TABLE signature (
    patient BLOB NOT NULL CHECK (length(patient) = 16),
    audience TEXT NOT NULL CHECK (audience IN ('s', 't')),
    device BLOB NOT NULL CHECK (length(device) = 16),
    incarnation BLOB NOT NULL CHECK (length(incarnation) = 8),
    number INTEGER NOT NULL CHECK (number >= 1),
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    signature BLOB NOT NULL CHECK (length(signature) = 64),
    PRIMARY KEY (patient, audience, device, incarnation, number, hash)
) STRICT, WITHOUT ROWID;

CREATE INDEX entry_about ON entry (patient, about) WHERE about IS NOT NULL;

CREATE INDEX entry_mark ON entry (mark);

CREATE INDEX entry_unnumbered ON entry (patient, audience, device, incarnation, number) WHERE log_number IS NULL;

CREATE INDEX entry_verdict ON entry (patient) WHERE kind = 'verdict';

CREATE INDEX reading_check_in ON reading (patient, check_in);
