// My numbers: what is shown, and a correction or a withdrawal that is being made.
import type { Topic } from "../../generated/commands";
import type { CheckInFields, Numbers } from "../../generated/types";
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

export const CORRECTED = ["weightKg", "weightStone", "weightPounds", "systolic", "diastolic", "pulse", "oxygen"] as const;
export type CorrectField = (typeof CORRECTED)[number];

export const REASONS = ["not-me", "wrong-device", "typing-error", "other"] as const;

/** What is being put right about one check-in. */
export type Work =
  | { kind: "correct"; key: string; at: string; fields: CheckInFields; checks: FieldTrouble[] | null }
  | { kind: "withdraw"; key: string; at: string; reason: string; other: string };

export interface Model {
  days: number;
  chart: ChartKind;
  numbers: Numbers | null;
  readTrouble: Trouble | null;
  work: Work | null;
  /** True while the file is being written. */
  filing: boolean;
  saving: boolean;
  trouble: Trouble | null;
  done: Line | null;
}

export type Event =
  | Answered<"my_numbers" | "save_numbers" | "save_paper" | "amend_reading" | "withdraw_reading">
  | { is: "stale" }
  | { is: "daysChosen"; days: number }
  | { is: "chartChosen"; chart: ChartKind }
  | { is: "diaryChosen" }
  | { is: "fileChosen" }
  | { is: "paperChosen" }
  | { is: "correctChosen"; key: string; at: string }
  | { is: "withdrawChosen"; key: string; at: string }
  | { is: "typed"; field: CorrectField; text: string }
  | { is: "unitChosen"; unit: string }
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
  filing: false,
  saving: false,
  trouble: null,
  done: null,
};
export const first: Ask[] = [call("my_numbers", { days: 31 })];
export const reads: readonly Topic[] = ["numbers"];
