// My numbers: what is shown, and a correction or a withdrawal that is being made.
import type { Topic } from "../../generated/commands";
import type { CheckInFields, Numbers, NumbersRow, Question, ResultView } from "../../generated/types";
import { call, type Answered, type Effect } from "../../shared/effects";
import type { ChartKind } from "../../shared/parts/numbers/pick";
import type { FieldTrouble, Line, Trouble } from "../../shared/trouble";
import type { Place } from "../places";

export const BLANK: CheckInFields = {
  weightUnit: "kg",
  weightKg: "",
  weightStone: "",
  weightPounds: "",
  systolic: "",
  diastolic: "",
  systolicAgain: "",
  diastolicAgain: "",
  pulse: "",
  oxygen: "",
  symptoms: {},
};

export const CORRECTED = ["weightKg", "weightStone", "weightPounds", "systolic", "diastolic", "systolicAgain", "diastolicAgain", "pulse", "oxygen"] as const;
export type CorrectField = (typeof CORRECTED)[number];

export const REASONS = ["not-me", "wrong-device", "typing-error", "other"] as const;

/** One pressure as it stands: upper and lower number. */
export type Go = readonly [string, string];

/** One check-in being corrected: what is typed, and what stands in it. */
export interface Correction {
  kind: "correct";
  key: string;
  at: string;
  fields: CheckInFields;
  checks: FieldTrouble[] | null;
  /** The pressures that stand in it, in order: they are one part of a check-in, and are corrected together. */
  goes: readonly Go[];
  /** The symptoms that were told, in words. */
  told: string;
}

/** What is being put right about one check-in. */
export type Work =
  | Correction
  | { kind: "withdraw"; key: string; at: string; reason: string; other: string };

export interface Model {
  days: number;
  chart: ChartKind;
  numbers: Numbers | null;
  readTrouble: Trouble | null;
  work: Work | null;
  /** What a check-in asks, once it is known. */
  questions: readonly Question[] | null;
  /** What was too urgent to wait for the rest of a correction: saved, and to be read first. */
  urgent: ResultView | null;
  /** True while the file is being written. */
  filing: boolean;
  saving: boolean;
  trouble: Trouble | null;
  done: Line | null;
}

export type Event =
  | Answered<"my_numbers" | "save_numbers" | "save_paper" | "amend_reading" | "withdraw_reading" | "check_in_form">
  | { is: "stale" }
  | { is: "daysChosen"; days: number }
  | { is: "chartChosen"; chart: ChartKind }
  | { is: "diaryChosen" }
  | { is: "fileChosen" }
  | { is: "paperChosen" }
  | { is: "correctChosen"; row: Pick<NumbersRow, "key" | "at" | "cells"> }
  | { is: "withdrawChosen"; key: string; at: string }
  | { is: "typed"; field: CorrectField; text: string }
  | { is: "unitChosen"; unit: string }
  | { is: "answerChosen"; symptom: string; answer: string }
  | { is: "reasonChosen"; reason: string }
  | { is: "otherTyped"; text: string }
  | { is: "saveChosen" }
  | { is: "checksRight" }
  | { is: "closed" };

export type Ask = Effect<Event, Place>;

export const start: Model = {
  days: 31,
  chart: "weight",
  numbers: null,
  readTrouble: null,
  work: null,
  questions: null,
  urgent: null,
  filing: false,
  saving: false,
  trouble: null,
  done: null,
};
export const first: Ask[] = [call("my_numbers", { days: 31 })];
export const reads: readonly Topic[] = ["numbers"];
