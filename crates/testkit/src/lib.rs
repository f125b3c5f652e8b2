//! Patients, days, clocks and links for tests. Nothing of it ships.
