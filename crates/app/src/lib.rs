//! What a person can do, one file a deed, whether a window, a command line or a simulator asks.
