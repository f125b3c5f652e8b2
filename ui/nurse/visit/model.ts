// A visit in a person's home: fourteen sections in any order, each answer saved by itself, the whole looked through and signed.
// What is typed is in `typed` until it is an answer, and is kept on the disk meanwhile.
import type { Topic } from "../../generated/commands";
import type { Advice, Banner, Said, VisitForm, VisitSave, VisitView } from "../../generated/types";
import { call, type Answered, type Effect } from "../../shared/effects";
import type { FieldTrouble, Trouble } from "../../shared/trouble";
import type { Place } from "../places";

/** One line of a list: its parts by their codes. */
export type Line = Record<string, string>;

/** What stands in a box and is not an answer yet. */
export interface Typed {
  text: string;
  /** The lines of a list; none of anything else. */
  lines: Line[] | null;
  /** The keys of what stood in the field when the first key was pressed. */
  base: string[];
  /** True when it was typed before the program was closed. */
  restored: boolean;
}

/** What is said of a field or a section by a button: blank, not possible, or which version holds. */
export interface Deed {
  code: string;
  what: Partial<Pick<VisitSave, "answers" | "lists" | "notPossible" | "clear">>;
}

/** What somebody else wrote while this was typed. */
export interface Meanwhile {
  who: string;
  when: string;
  value: string;
}

/** The place where an addendum is kept while it is typed; no field has this name. */
export const ADDENDUM = "addendum";
/** The place of the reason that is typed, and the place of the pages that are no section. */
export const REASON = "reason";
export const SUMMARY_PAGE = "summary";
/** PHQ-9 item 9: help does not wait for a second of rest. */
export const SELF_HARM = "mood/phq9-item9";
export const OEDEMA = "fluid/oedema";
export const OEDEMA_FOUND = "fluid/oedema-found";

export interface Model {
  id: string;
  visit: string;
  banner: Banner | null;
  form: VisitForm | null;
  view: VisitView | null;
  /** The section that is shown, or the summary. */
  section: string;
  typed: Record<string, Typed>;
  meanwhile: Record<string, Meanwhile>;
  problems: FieldTrouble[];
  questions: FieldTrouble[];
  /** The field or section whose reason is asked for. */
  reasonFor: string | null;
  /** What is urgent about readings, saved or not. */
  urgent: Advice | null;
  /** What the rules say about the readings of this visit so far. */
  result: Advice | null;
  help: Said[];
  trouble: Trouble | null;
  /** The fields whose answers are on their way, as they were sent. */
  sending: Record<string, Typed> | null;
  /** Fields that were left while others were on their way. */
  waiting: string[];
  /** What was said by a button meanwhile. */
  next: Deed[];
  draft: "clean" | "waiting" | "sending" | "sendingAndChanged";
  /** When the person stood up; `Date.now()` of the view. */
  stoodAt: number | null;
  signing: boolean;
  adding: boolean;
  /** True once this window has signed it. */
  justSigned: boolean;
}

export type Event =
  | Answered<"visit_form" | "visit_show" | "patient" | "visit_answer" | "visit_draft" | "visit_sign" | "visit_addendum">
  | { is: "stale" }
  | { is: "sectionChosen"; section: string }
  | { is: "fieldWanted"; section: string; field: string }
  | { is: "typed"; field: string; text: string }
  | { is: "chosen"; field: string; text: string }
  | { is: "lineTyped"; field: string; line: number; part: string; text: string }
  | { is: "lineAdded"; field: string }
  | { is: "lineRemoved"; field: string; line: number }
  | { is: "linesChosen"; field: string; lines: Line[] }
  | { is: "left"; field: string }
  | { is: "rested"; field: string }
  | { is: "cleared"; code: string }
  | { is: "reasonWanted"; code: string }
  | { is: "reasonTyped"; text: string }
  | { is: "reasonChosen"; reason: string }
  | { is: "reasonLeft" }
  | { is: "questionsRight" }
  | { is: "questionWrong"; field: string }
  | { is: "versionHolds"; field: string; key: string }
  | { is: "theirsTaken"; field: string }
  | { is: "helpRead" }
  | { is: "stood"; at: number | null }
  | { is: "signChosen" }
  | { is: "addendumTyped"; text: string }
  | { is: "addendumSaved" }
  | { is: "draftDue" }
  | { is: "patientChosen" }
  | { is: "screenLeft" };

export type Ask = Effect<Event, Place>;
export type Step = [Model, Ask[]];

export function startWith(id: string, visit: string): Model {
  return {
    id,
    visit,
    banner: null,
    form: null,
    view: null,
    section: "why-and-who",
    typed: {},
    meanwhile: {},
    problems: [],
    questions: [],
    reasonFor: null,
    urgent: null,
    result: null,
    help: [],
    trouble: null,
    sending: null,
    waiting: [],
    next: [],
    draft: "clean",
    stoodAt: null,
    signing: false,
    adding: false,
    justSigned: false,
  };
}

export function firstFor(id: string, visit: string): Ask[] {
  return [call("patient", { id }), call("visit_form", null), call("visit_show", { patient: id, visit })];
}

export const reads: readonly Topic[] = ["patient", "conflicts"];
