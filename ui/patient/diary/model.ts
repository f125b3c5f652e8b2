// What somebody wrote down on paper, several days at once: a row a day, each of which is saved on its own.
import type { Topic } from "../../generated/commands";
import type { Diary, DiaryDanger, DiaryRow, DiaryRowSaved } from "../../generated/types";
import { call, type Answered, type Effect } from "../../shared/effects";
import type { FieldTrouble, Line, Trouble } from "../../shared/trouble";
import type { Place } from "../places";

/** The boxes of a row, in the order in which Enter goes through them. */
export const BOXES = ["day", "weight", "stone", "pounds", "pressure", "pressureAgain", "pulse"] as const;
export type DiaryBox = (typeof BOXES)[number];

/** How the day was: nothing written, as usual, or something to be asked. */
export const FEELINGS = ["open", "usual", "different"] as const;

export interface Row {
  typed: DiaryRow;
  state: "typing" | "saving" | "saved";
  /** What became of it, once it was saved. */
  said: Line | null;
  problems: FieldTrouble[];
  /** 'You typed 28.4 kg …', until somebody has said that it is right. */
  checks: FieldTrouble[];
}

export interface Model {
  diary: Diary | null;
  rows: Row[];
  /** What must be read before anything else, and the row that it is about. */
  danger: { row: string; danger: DiaryDanger } | null;
  /** Marks of what was read, so that the same is not put in the way twice. */
  read: string[];
  trouble: Trouble | null;
  draft: "clean" | "waiting" | "sending" | "sendingAndChanged";
}

export type Event =
  | Answered<"diary" | "diary_draft" | "diary_look" | "diary_save" | "put_away">
  | { is: "stale" }
  | { is: "typed"; row: string; box: DiaryBox; text: string }
  | { is: "unitChosen"; unit: "kg" | "stLb" }
  | { is: "feelingChosen"; row: string; feeling: string }
  | { is: "answerChosen"; row: string; symptom: string; answer: string }
  | { is: "enterPressed"; row: string; box: DiaryBox | "feeling" }
  | { is: "saveChosen"; row: string }
  | { is: "checksRight"; row: string }
  | { is: "notMine"; row: string; because: "not-me" | "wrong-device" }
  | { is: "rowWanted" }
  | { is: "dangerRead" }
  | { is: "doneChosen" }
  | { is: "draftDue" }
  | { is: "left" };

export type Ask = Effect<Event, Place>;
export type Step = [Model, Ask[]];
export type Saved = DiaryRowSaved;

export const start: Model = { diary: null, rows: [], danger: null, read: [], trouble: null, draft: "clean" };
export const first: Ask[] = [call("diary", null)];
export const reads: readonly Topic[] = [];
