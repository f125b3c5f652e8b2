-- A page of a load costs what it holds, not what the record holds: what it is made of is found by an index each.

-- The month of an entry's own time, as `year * 12 + month - 1`; null for a stub. Julian days, since SQLite takes seconds up
-- to the year 5352 only.
ALTER TABLE entry ADD COLUMN month INTEGER GENERATED ALWAYS AS (
    CAST(strftime('%Y', day + 2440587.5) AS INTEGER) * 12 + CAST(strftime('%m', day + 2440587.5) AS INTEGER) - 1
) VIRTUAL;

-- A record by month, the newest first.
CREATE INDEX entry_of_month ON entry (team, patient, month DESC, log);

-- What may stand for years: everything but readings, what was done about them, visits, and contacts. A kind that is not
-- known here is among it.
CREATE INDEX entry_of_lasting ON entry (team, patient, log) WHERE kind NOT IN (
    'check-in', 'amendment', 'withdrawal', 'assessment', 'alert-closing', 'alert-seen', 'alert-snooze', 'looked-at', 'contact',
    'visit', 'visit-answer', 'visit-signature', 'visit-addendum'
);

-- When each computer was in touch.
CREATE INDEX entry_of_contact ON entry (team, patient, subject, log) WHERE kind = 'contact';

-- What was last said about somebody.
CREATE INDEX entry_of_judged ON entry (team, patient, kind, log) WHERE kind IN ('check-in', 'assessment');
