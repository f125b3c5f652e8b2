// Who looks after a patient and who sees them. What may be changed is the host's to say; each change is asked about once.
import type { Topic } from "../../generated/commands";
import type { AccessRow, AccessView } from "../../generated/types";
import { call, type Answered, type Effect } from "../../shared/effects";
import type { Trouble } from "../../shared/trouble";
import type { Place } from "../places";

export type What = "handOver" | "end" | "give";

export interface Model {
  id: string;
  access: AccessView | null;
  trouble: Trouble | null;
  /** What is being asked about, before it is done. */
  asking: { what: What; row: AccessRow } | null;
  saving: boolean;
}

export type Event =
  | Answered<"access" | "hand_over" | "access_set">
  | { is: "stale" }
  | { is: "chosen"; what: What; row: AccessRow }
  | { is: "yes" }
  | { is: "no" }
  | { is: "patientChosen" };

export type Ask = Effect<Event, Place>;

/** Where the keyboard goes when something is asked, and when it was done. */
export const QUESTION = "access-question";
export const DONE = "access-done";

export function startWith(id: string): Model {
  return { id, access: null, trouble: null, asking: null, saving: false };
}

export function firstFor(id: string): Ask[] {
  return [call("access", { id })];
}

/** What can be done about one of the team: nothing that would leave nobody looking after the patient. */
export function choices(row: AccessRow): What[] {
  if (!row.sees) return ["give"];
  if (row.carer) return ["end"];
  return row.owner ? [] : ["handOver", "end"];
}

export const reads: readonly Topic[] = ["patient"];
