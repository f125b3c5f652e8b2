// When this person is reminded, and what goes on when the window is closed.
import type { Topic } from "../../generated/commands";
import type { Reminders, RemindersSet } from "../../generated/types";
import { call, type Answered, type Call } from "../../shared/effects";
import type { Trouble, Worded } from "../../shared/trouble";

/** How many times a day there are boxes for. */
export const TIMES = 4;

export interface Model {
  reminders: Reminders | null;
  chosen: RemindersSet | null;
  saving: boolean;
  trouble: Trouble | null;
  done: Worded | null;
}

export type Event =
  | Answered<"reminders" | "set_reminders">
  | { is: "stale" }
  | { is: "typed"; field: string; text: string }
  | { is: "chosen"; change: Partial<RemindersSet> }
  | { is: "dayChosen"; day: number; on: boolean }
  | { is: "saveChosen" };

export const start: Model = { reminders: null, chosen: null, saving: false, trouble: null, done: null };
export const first: Call[] = [call("reminders", null)];
export const reads: readonly Topic[] = ["session"];
