//! The team server: lets the right people in, writes down that they came, puts entries in one order.
