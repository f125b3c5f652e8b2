-- What a device needs to heal a server that was put back: proof of what others wrote, and what of it is being offered.

-- Heads that their writing device signed, as the server passed them on. Not every one: as many as prove the whole chain
-- in runs that fit a page.
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

-- Chains of others (or of an earlier life of this device) that the service lacks: offered through a signed head.
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

-- The life of the log that this device heals. One row, from the first time that the log was another one.
CREATE TABLE healing (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    epoch BLOB NOT NULL CHECK (length(epoch) = 8),
    -- 1 once the new log was taken whole: only then is it known what it lacks.
    taken INTEGER NOT NULL CHECK (taken IN (0, 1)),
    -- Chains that it lacks and that this device can't prove.
    unproved INTEGER NOT NULL CHECK (unproved >= 0)
) STRICT;

-- What of a chain the log does not have.
CREATE INDEX entry_unnumbered ON entry (patient, audience, device, incarnation, number) WHERE log_number IS NULL;
