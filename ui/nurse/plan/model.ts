// A patient's plan as the nurse changes it, with who the patient is.
import type { Topic } from "../../generated/commands";
import type { Banner } from "../../generated/types";
import { call, type Answered, type Effect } from "../../shared/effects";
import { startPlan, type PlanEvent, type PlanModel } from "../../shared/parts/plan/model";
import type { Trouble } from "../../shared/trouble";
import type { Place } from "../places";

export interface Model extends PlanModel {
  id: string;
  banner: Banner | null;
  trouble: Trouble | null;
}

export type Event =
  | PlanEvent
  | Answered<"plan" | "patient">
  | { is: "stale" }
  | { is: "patientChosen" }
  | { is: "conflictsChosen" };
export type Ask = Effect<Event, Place>;

export function startWith(id: string): Model {
  return { ...startPlan, id, banner: null, trouble: null };
}

export function firstFor(id: string): Ask[] {
  return [call("patient", { id }), call("plan", { id })];
}

export const reads: readonly Topic[] = ["plan", "patient", "conflicts"];
