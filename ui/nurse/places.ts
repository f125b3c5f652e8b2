// The places of a nurse's window. Which one follows which is said by the screens' effects.
export type Place =
  | { at: "caseload" }
  | { at: "patient"; id: string }
  | { at: "visit"; id: string; visit: string }
  | { at: "plan"; id: string }
  | { at: "talk"; id: string }
  | { at: "access"; id: string }
  | { at: "conflicts" }
  | { at: "register" }
  | { at: "sync" }
  | { at: "settings" };
