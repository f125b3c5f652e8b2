// What a person wrote, answered and did, as the team sees it: messages, questionnaires, exercise.
// The thread is a part of its own; everything here is read again when the record changes.
import type { Topic } from "../../generated/commands";
import type { ExerciseDiary, PatientQuestions } from "../../generated/types";
import { call, type Answered, type Effect } from "../../shared/effects";
import { readThread, startThread, type ThreadEvent, type ThreadModel } from "../../shared/parts/messages/model";
import type { Trouble } from "../../shared/trouble";
import type { Place } from "../places";

export interface Level {
  kind: string;
  words: string;
  minutes: string;
  days: string;
  most: string;
  why: string;
}

export interface Model {
  id: string;
  thread: ThreadModel;
  questions: PatientQuestions | null;
  diary: ExerciseDiary | null;
  trouble: Trouble | null;
  asked: { code: string; due: string; why: string };
  level: Level;
  busy: boolean;
  /** What was saved last, so that it can be said. */
  saved: "asked" | "level" | null;
}

export type Event =
  | ThreadEvent
  | Answered<"patient_questions" | "questionnaire_ask" | "exercise" | "exercise_level_set">
  | { is: "askTyped"; field: "code" | "due" | "why"; text: string }
  | { is: "askChosen" }
  | { is: "takeBackChosen"; code: string }
  | { is: "levelTyped"; field: keyof Level; text: string }
  | { is: "levelChosen"; end: boolean }
  | { is: "looked"; entries: string[] }
  | { is: "patientChosen" };

export type Ask = Effect<Event, Place>;

const noLevel: Level = { kind: "", words: "", minutes: "", days: "", most: "", why: "" };

export function startWith(id: string): Model {
  return {
    id,
    thread: startThread(id),
    questions: null,
    diary: null,
    trouble: null,
    asked: { code: "", due: "", why: "" },
    level: noLevel,
    busy: false,
    saved: null,
  };
}

export function firstFor(id: string): Ask[] {
  return [readThread(id) as Ask, call("patient_questions", { id }), call("exercise", { patient: id })];
}

export const reads: readonly Topic[] = ["patient", "sync"];
