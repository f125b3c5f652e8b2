// The exercise diary: when to stop, what the team asks for, one time to be written down, and the last weeks.
import type { Topic } from "../../generated/commands";
import type { ExerciseDiary, Said } from "../../generated/types";
import { call, type Answered, type Effect } from "../../shared/effects";
import type { Days, Keeping } from "../../shared/keeping";
import type { Trouble } from "../../shared/trouble";
import type { Place } from "../places";

export interface Typed {
  day: string;
  kind: string;
  warmUp: string;
  minutes: string;
  exertion: string;
  signs: readonly string[];
  note: string;
}

export interface Model {
  diary: ExerciseDiary | null;
  readTrouble: Trouble | null;
  typed: Typed;
  /** The key of the form that was left half typed: what was saved of it already is not saved twice. */
  form: string | null;
  trouble: Trouble | null;
  saving: boolean;
  /** What was said about the time that was saved last. */
  said: { danger: boolean; lines: readonly Said[] } | null;
}

export type Event =
  | Answered<"exercise" | "exercise_save" | "exercise_take_back">
  | { is: "stale" }
  | { is: "typed"; field: Exclude<keyof Typed, "signs">; text: string }
  | { is: "signChosen"; sign: string; felt: boolean }
  | { is: "saveChosen" }
  | { is: "takeBackChosen"; key: string }
  | { is: "checkInChosen" };

export type Ask = Effect<Event, Place>;

export const blank: Typed = { day: "", kind: "", warmUp: "", minutes: "", exertion: "", signs: [], note: "" };
export const start: Model = { diary: null, readTrouble: null, typed: blank, form: null, trouble: null, saving: false, said: null };
export const first: Ask[] = [call("exercise", { patient: null })];
export const reads: readonly Topic[] = ["today", "sync"];

function isBlank(typed: Typed): boolean {
  return typed.signs.length === 0 && Object.values({ ...typed, signs: "" }).every((text) => text === "");
}

/** What was done 'today' is of the day on which it was typed. */
function ofItsDay(typed: Typed, days: Days): Typed {
  if (typed.day.trim() !== "" || days.typed === days.today) return typed;
  return { ...typed, day: days.typed.split("-").reverse().join("/") };
}

export const keeps: Keeping<Model> = {
  name: "exercise",
  of: ({ typed, diary, form }) => (isBlank(typed) ? null : { typed, form: diary?.form ?? form }),
  back: ({ typed, form }, days) => (typed ? { typed: ofItsDay(typed, days), form: form ?? null } : {}),
};
