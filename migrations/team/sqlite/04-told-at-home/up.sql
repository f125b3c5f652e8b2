-- What a person says of the medicines of a day, and what was put away as somebody else's, comes with its month like a reading:
-- it is left out of what may stand for years.
DROP INDEX entry_of_lasting;
CREATE INDEX entry_of_lasting ON entry (team, patient, log) WHERE kind NOT IN (
    'check-in', 'amendment', 'withdrawal', 'assessment', 'alert-closing', 'alert-seen', 'alert-snooze', 'looked-at', 'contact',
    'visit', 'visit-answer', 'visit-signature', 'visit-addendum', 'put-away', 'medicine-taken'
);
