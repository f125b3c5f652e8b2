//! The device's half of sync as a machine: an event in, a new state and a list of actions out.
