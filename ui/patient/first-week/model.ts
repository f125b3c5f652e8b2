// The first week: seven small steps, in any order, that can be skipped and come back.
import type { Topic } from "../../generated/commands";
import type { FirstWeek } from "../../generated/types";
import { call, type Answered, type Effect } from "../../shared/effects";
import type { Trouble } from "../../shared/trouble";
import type { Place } from "../places";

export interface Model {
  week: FirstWeek | null;
  trouble: Trouble | null;
}

export type Event =
  | Answered<"first_week" | "first_week_mark">
  | { is: "stale" }
  | { is: "marked"; step: string; done: boolean }
  | { is: "skipChosen" }
  | { is: "againChosen" }
  | { is: "placeChosen"; to: "checkIn" | "plan" };

export type Ask = Effect<Event, Place>;

export const start: Model = { week: null, trouble: null };
export const first: Ask[] = [call("first_week", null)];
export const reads: readonly Topic[] = ["session"];
