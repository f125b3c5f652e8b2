// Today: what is due, the last result, where the readings are, whom to phone.
import type { Topic } from "../../generated/commands";
import type { FirstWeek, Today } from "../../generated/types";
import { call, type Answered, type Effect } from "../../shared/effects";
import type { Trouble } from "../../shared/trouble";
import type { Place } from "../places";

export interface Model {
  today: Today | null;
  /** The first week, while it is not known to be over. */
  week: FirstWeek | null;
  trouble: Trouble | null;
}

export type Event =
  | Answered<"today" | "first_week" | "first_week_mark">
  | { is: "stale" }
  | { is: "checkInChosen" }
  | { is: "diaryChosen" }
  | { is: "resultChosen" }
  | { is: "planChosen" }
  | { is: "weekChosen" }
  | { is: "weekSkipped" };

export type Ask = Effect<Event, Place>;

export const start: Model = { today: null, week: null, trouble: null };
export const first: Ask[] = [call("today", null), call("first_week", null)];
export const reads: readonly Topic[] = ["today", "sync", "plan", "conflicts"];
