// A patient's plan as the nurse changes it, with who the patient is.
import type { Topic } from "../../generated/commands";
import type { Banner, LearnView } from "../../generated/types";
import { call, type Answered, type Effect } from "../../shared/effects";
import { startCare, type CareEvent, type CareModel } from "../../shared/parts/care/model";
import { startPlan, type PlanEvent, type PlanModel } from "../../shared/parts/plan/model";
import type { Trouble } from "../../shared/trouble";
import type { Place } from "../places";

export interface Model extends PlanModel, CareModel {
  id: string;
  banner: Banner | null;
  learn: LearnView | null;
  trouble: Trouble | null;
}

export type Event =
  | PlanEvent
  | CareEvent
  | Answered<"plan" | "patient" | "care" | "patient_learning">
  | { is: "stale" }
  | { is: "patientChosen" }
  | { is: "conflictsChosen" };
export type Ask = Effect<Event, Place>;

export function startWith(id: string): Model {
  return { ...startPlan, ...startCare, id, banner: null, learn: null, trouble: null };
}

export function firstFor(id: string): Ask[] {
  return [call("patient", { id }), call("plan", { id }), call("care", { id }), call("patient_learning", { id })];
}

export const reads: readonly Topic[] = ["plan", "patient", "conflicts"];
