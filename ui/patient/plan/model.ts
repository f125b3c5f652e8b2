// My plan: the settings that decide what I am told, and who set them.
import type { Topic } from "../../generated/commands";
import { call, type Answered, type Effect } from "../../shared/effects";
import { startPlan, type PlanEvent, type PlanModel } from "../../shared/parts/plan/model";
import type { Trouble } from "../../shared/trouble";
import type { Place } from "../places";

export interface Model extends PlanModel {
  trouble: Trouble | null;
}

export type Event = PlanEvent | Answered<"my_plan"> | { is: "stale" };
export type Ask = Effect<Event, Place>;

export const start: Model = { ...startPlan, trouble: null };
export const first: Ask[] = [call("my_plan", null)];
export const reads: readonly Topic[] = ["plan", "conflicts"];
