// A plan on the screen and what is being changed in it. Both the nurse's and the patient's plan lean on this.
import type { PlanView } from "../../../generated/types";
import type { Answered } from "../../effects";
import type { Trouble } from "../../trouble";

/** One line being changed. */
export interface Edit {
  value: string;
  why: string;
  day: string;
  month: string;
  year: string;
  /** The entries that stood behind the line when the person began to type: what arrives later is not replaced unseen. */
  basedOn: string[];
  /** The value in force when the person began to type. */
  began: string;
  saving: boolean;
  trouble: Trouble | null;
  /** The value that the host asked about; saving the same again says that it is right. */
  asked: string | null;
}

export type Part = "value" | "why" | "day" | "month" | "year";

export interface PlanModel {
  plan: PlanView | null;
  edits: Record<string, Edit>;
  /** The subject that was last saved. */
  saved: string | null;
}

export type PlanEvent =
  | Answered<"plan_set">
  | { is: "typed"; subject: string; part: Part; text: string }
  | { is: "editOpened"; subject: string }
  | { is: "saveChosen"; subject: string }
  | { is: "editClosed"; subject: string };

export const startPlan: PlanModel = { plan: null, edits: {}, saved: null };

export function partField(subject: string, part: string): string {
  return `plan/${subject}/${part}`;
}
