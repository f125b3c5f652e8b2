// The places of the window that is open before anybody is.
export type Place = { at: "unlock" } | { at: "enrol" };
