// My plan: the settings that decide what I am told, and who set them; and the sheets of paper that go with it.
import type { Topic } from "../../generated/commands";
import type { PaperKind, Said } from "../../generated/types";
import { call, type Answered, type Effect } from "../../shared/effects";
import { startPlan, type PlanEvent, type PlanModel } from "../../shared/parts/plan/model";
import type { Trouble } from "../../shared/trouble";
import type { Place } from "../places";

export interface Model extends PlanModel {
  trouble: Trouble | null;
  /** The sheet that is being made. */
  making: PaperKind | null;
  /** Where the last one is, or why there is none. */
  made: Said | null;
}

export type Event = PlanEvent | Answered<"my_plan" | "save_paper"> | { is: "stale" } | { is: "paperChosen"; kind: PaperKind };
export type Ask = Effect<Event, Place>;

export const start: Model = { ...startPlan, trouble: null, making: null, made: null };
export const first: Ask[] = [call("my_plan", null)];
export const reads: readonly Topic[] = ["plan", "conflicts"];
