//! The bytes: entry bodies and messages, every version that is still in somebody's home.
