import { expect, test } from "vitest";
import type { PatientQuestions } from "../../generated/types";
import { call } from "../../shared/effects";
import { startWith, type Event, type Model } from "./model";
import { SAVED, update } from "./update";

const questions: PatientQuestions = { sheets: [], asked: [], offered: [] };

function play(model: Model, ...events: Event[]): Model {
  return events.reduce((now, event) => update(now, event)[0], model);
}

test("a questionnaire is asked for once, and the form is blank when it is saved", () => {
  const typed = play(startWith("p1"), { is: "askTyped", field: "code", text: "phq-9" });
  const [busy, effects] = update(typed, { is: "askChosen" });
  const input = { code: "phq-9", due: "", why: "", patient: "p1", takeBack: false };
  expect(effects).toEqual([call("questionnaire_ask", input)]);
  expect(update(busy, { is: "askChosen" })[1]).toEqual([]);
  const [saved, next] = update(busy, { is: "answered", command: "questionnaire_ask", input, outcome: { ok: true, value: questions } });
  expect([saved.asked.code, saved.saved, next]).toEqual(["", "asked", [{ do: "focus", on: SAVED }]]);
});

test("what was typed stays when it is refused", () => {
  const typed = play(startWith("p1"), { is: "levelTyped", field: "minutes", text: "twenty" });
  const problem = { kind: "badInput" as const, said: { key: "k", text: "t" }, fields: [] };
  const input = { ...typed.level, patient: "p1", end: false };
  const refused = play(typed, { is: "levelChosen", end: false }, { is: "answered", command: "exercise_level_set", input, outcome: { ok: false, problem } });
  expect([refused.level.minutes, refused.busy]).toEqual(["twenty", false]);
});

test("whoever has looked at a sheet says so of that sheet", () => {
  expect(update(startWith("p1"), { is: "looked", entries: ["e1"] })[1]).toEqual([call("looked_at", { patient: "p1", entries: ["e1"] })]);
});
