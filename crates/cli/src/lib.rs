//! The deeds without a window, for scheduled sync, support and tests.
