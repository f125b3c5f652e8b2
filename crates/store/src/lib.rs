//! The device's encrypted SQLite: domain values in, the same values out, or which row is damaged.
