// My plan: what others changed in it, what is mine in my own words, what to do when, the limits that decide what I am told;
// and the sheets of paper that go with it.
import type { Topic } from "../../generated/commands";
import type { PaperKind, Said } from "../../generated/types";
import { call, type Answered, type Effect } from "../../shared/effects";
import type { Keeping } from "../../shared/keeping";
import { backAgain, begun } from "../../shared/parts/care/keep";
import { startCare, type CareEvent, type CareModel } from "../../shared/parts/care/model";
import { startPlan, type PlanEvent, type PlanModel } from "../../shared/parts/plan/model";
import type { Trouble } from "../../shared/trouble";
import type { Place } from "../places";

export interface Model extends PlanModel, CareModel {
  trouble: Trouble | null;
  /** The sheet that is being made. */
  making: PaperKind | null;
  /** Where the last one is, or why there is none. */
  made: Said | null;
  /** True while it is being written down that changes were read. */
  receipting: boolean;
}

export type Event =
  | PlanEvent
  | CareEvent
  | Answered<"my_plan" | "my_care" | "plan_read" | "save_paper">
  | { is: "stale" }
  | { is: "readChosen"; keys: string[] }
  | { is: "medicinesChosen" }
  | { is: "paperChosen"; kind: PaperKind };
export type Ask = Effect<Event, Place>;

export const start: Model = { ...startPlan, ...startCare, trouble: null, making: null, made: null, receipting: false };
export const first: Ask[] = [call("my_care", null), call("my_plan", null)];
export const reads: readonly Topic[] = ["plan", "conflicts"];
/** The plan's limits are the team's: only the person's own words are typed here. */
export const keeps: Keeping<Model> = { name: "plan", of: begun, back: backAgain };
