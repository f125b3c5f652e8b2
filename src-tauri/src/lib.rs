//! Opens a window, holds the app, hands each call through without a thought of its own.
