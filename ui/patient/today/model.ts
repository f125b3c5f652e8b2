// Today: what is due, the last result, where the readings are, whom to phone.
import type { Topic } from "../../generated/commands";
import type { Today } from "../../generated/types";
import { call, type Answered, type Effect } from "../../shared/effects";
import type { Trouble } from "../../shared/trouble";
import type { Place } from "../places";

export interface Model {
  today: Today | null;
  trouble: Trouble | null;
}

export type Event =
  | Answered<"today">
  | { is: "stale" }
  | { is: "checkInChosen" }
  | { is: "resultChosen" }
  | { is: "planChosen" };

export type Ask = Effect<Event, Place>;

export const start: Model = { today: null, trouble: null };
export const first: Ask[] = [call("today", null)];
export const reads: readonly Topic[] = ["today", "sync", "plan", "conflicts"];
