-- What stays of a patient who has left this device: nothing that says who it was.

-- Where this device's own chains go on should their patient come back, so that no number is ever given twice. The handle
-- is a keyed hash of the chain's id; without the id nobody can tell whose it was.
CREATE TABLE left_chain (
    handle BLOB PRIMARY KEY CHECK (length(handle) = 32),
    number INTEGER NOT NULL CHECK (number >= 1),
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    receipt BLOB CHECK (receipt IS NULL OR length(receipt) = 16)
) STRICT, WITHOUT ROWID;

-- This device's own entries about them, sealed to the team's key for 90 days: this device can't read them any more.
CREATE TABLE left_entry (
    handle BLOB NOT NULL CHECK (length(handle) = 32),
    number INTEGER NOT NULL CHECK (number >= 1),
    mark BLOB NOT NULL CHECK (length(mark) = 8),
    -- The day that the entry was written on, by which the 90 days are counted.
    day INTEGER NOT NULL,
    sealed BLOB NOT NULL CHECK (length(sealed) > 48),
    PRIMARY KEY (handle, number, mark)
) STRICT, WITHOUT ROWID;

-- A receipt for each leaving: when, and how many entries of this device the service had acknowledged by then.
CREATE TABLE leaving (
    id INTEGER PRIMARY KEY,
    at_ms INTEGER NOT NULL,
    entries INTEGER NOT NULL CHECK (entries >= 0)
) STRICT;

-- Loads come in parts: what stands today before readings, and the most urgent patient first. The order in which an answer
-- opened them.
ALTER TABLE load ADD COLUMN rank INTEGER NOT NULL DEFAULT 0 CHECK (rank >= 0);
-- Where a load in parts has come to, and the last log number of that band; null for one in the order of the log.
ALTER TABLE load ADD COLUMN band INTEGER CHECK (band >= 0);
ALTER TABLE load ADD COLUMN place INTEGER CHECK (place >= 0);
