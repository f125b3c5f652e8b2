// A plan in the person's own words on the screen, and what is being written in it: sections, one goal, an agreed day.
// The patient's plan and the nurse's lean on this.
import type { CareView } from "../../../generated/types";
import type { Answered } from "../../effects";
import type { Trouble } from "../../trouble";

/** One section being written. */
export interface TextEdit {
  text: string;
  /** The entries that stood behind it when the person began to type: what arrives later is not replaced unseen. */
  basedOn: string[];
  saving: boolean;
  trouble: Trouble | null;
}

export const GOAL_LINES = ["words", "step", "when", "barriers", "helper"] as const;
export const DATE_BOXES = ["day", "month", "year"] as const;
export type GoalLine = (typeof GOAL_LINES)[number];
export type DateBox = (typeof DATE_BOXES)[number];
export type GoalBox = GoalLine | DateBox | "importance" | "confidence";

/** One goal being written; an empty name is a new one. */
export interface GoalEdit {
  goal: string;
  boxes: Record<GoalBox, string>;
  /** The goals that there were when it was opened: a new one is none of them, whenever the plan is read again. */
  known: string[];
  basedOn: string[];
  saving: boolean;
  trouble: Trouble | null;
}

export type NextBox = DateBox | "how";

/** One agreed day being written. */
export interface NextEdit {
  date: string;
  boxes: Record<NextBox, string>;
  basedOn: string[];
  saving: boolean;
  trouble: Trouble | null;
}

export interface CareModel {
  care: CareView | null;
  texts: Record<string, TextEdit>;
  goal: GoalEdit | null;
  next: NextEdit | null;
  /** What was saved last: the code of a section, the name of a goal, of an agreed day. */
  kept: string | null;
}

export type CareEvent =
  | Answered<"plan_text_set" | "goal_set" | "next_date_set">
  | { is: "sectionOpened"; section: string }
  | { is: "sectionTyped"; section: string; text: string }
  | { is: "sectionSaveChosen"; section: string }
  | { is: "sectionClosed"; section: string }
  | { is: "goalOpened"; goal: string }
  | { is: "goalTyped"; box: GoalBox; text: string }
  | { is: "goalSaveChosen" }
  | { is: "goalClosed" }
  | { is: "goalEnded"; goal: string; state: "open" | "done" | "let-go" }
  | { is: "nextOpened"; date: string }
  | { is: "nextTyped"; box: NextBox; text: string }
  | { is: "nextSaveChosen" }
  | { is: "nextClosed" };

export const startCare: CareModel = { care: null, texts: {}, goal: null, next: null, kept: null };

/** The room that a section has, as the host takes it. */
export const SECTION_ROOM = 1500;
/** The room that a line of a goal has. */
export const LINE_ROOM = 300;

export function sectionField(section: string): string {
  return `care/${section}/text`;
}

export function goalField(box: string): string {
  return `goal/${box}`;
}

export function nextField(box: string): string {
  return `next/${box}`;
}

/** Where the button stands that opens something, so that the keyboard comes back to it. */
export function openField(what: string): string {
  return `open/${what}`;
}
