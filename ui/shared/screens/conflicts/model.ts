// Two versions: every subject that two people changed without seeing each other's change.
import type { Topic } from "../../../generated/commands";
import type { Conflict, Conflicts } from "../../../generated/types";
import { call, type Answered, type Call } from "../../effects";
import type { Trouble, Worded } from "../../trouble";

/** A third value, when neither version is right. */
export interface Other {
  value: string;
  why: string;
}

export interface Model {
  conflicts: Conflicts | null;
  others: Record<string, Other>;
  /** The subject that is being settled. */
  settling: string | null;
  trouble: Trouble | null;
  done: Worded | null;
}

export type Event =
  | Answered<"conflicts" | "settle">
  | { is: "stale" }
  | { is: "typed"; of: string; part: keyof Other; text: string }
  | { is: "keepChosen"; of: string; version: string }
  | { is: "otherChosen"; of: string };

export const start: Model = { conflicts: null, others: {}, settling: null, trouble: null, done: null };
export const first: Call[] = [call("conflicts", null)];
export const reads: readonly Topic[] = ["conflicts"];

/** What tells one conflict from another. */
export function nameOf(conflict: Conflict): string {
  return `${conflict.patient}/${conflict.subject}/${conflict.part}`;
}
