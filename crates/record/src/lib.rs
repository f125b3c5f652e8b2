//! The patient's record as a set of immutable entries, and how the set is read: chains, effect, current values, conflicts.
