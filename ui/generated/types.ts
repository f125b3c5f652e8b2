// What crosses from the app to a screen, as crates/app/src/api says it. Written from there; do not edit.

/** No answer but that it was done. */
export type Nothing = Record<string, never>;
