import { expect, test } from "vitest";
import type { ExerciseDiary } from "../../generated/types";
import { call } from "../../shared/effects";
import { blank, keeps, start, type Event, type Model } from "./model";
import { SAID, update } from "./update";

const diary: ExerciseDiary = { level: [], hasLevel: false, stop: [], weeks: [], times: [], kinds: [], exertions: [], signs: [], maySetLevel: false, form: "f1" };
const said = { key: "k", text: "Call 999." };

function play(model: Model, ...events: Event[]): Model {
  return events.reduce((now, event) => update(now, event)[0], model);
}

const opened = play(start, { is: "answered", command: "exercise", input: { patient: null }, outcome: { ok: true, value: diary } });

test("what was typed is sent as it stands, once, and a refusal keeps it", () => {
  const typed = play(opened, { is: "typed", field: "minutes", text: "20" }, { is: "signChosen", sign: "dizzy", felt: true });
  const [saving, effects] = update(typed, { is: "saveChosen" });
  const input = { ...blank, minutes: "20", signs: ["dizzy"], patient: null, form: "f1" };
  expect(effects).toEqual([call("exercise_save", input)]);
  expect(update(saving, { is: "saveChosen" })[1]).toEqual([]);
  const problem = { kind: "badInput" as const, said, fields: [{ field: "kind", said }] };
  const refused = play(saving, { is: "answered", command: "exercise_save", input, outcome: { ok: false, problem } });
  expect([refused.typed.minutes, refused.saving]).toEqual(["20", false]);
});

test("what to do about it is said where the keyboard is, and the form is blank again", () => {
  const input = { ...blank, signs: ["chest-pain"], patient: null, form: "f1" };
  const value = { danger: true, said: [said], diary: { ...diary, form: "f2" } };
  const [saved, effects] = update(opened, { is: "answered", command: "exercise_save", input, outcome: { ok: true, value } });
  expect([saved.said?.danger, saved.typed, saved.diary?.form, effects]).toEqual([true, blank, "f2", [{ do: "focus", on: SAID }]]);
});

test("a sign can be taken away again", () => {
  const felt = play(opened, { is: "signChosen", sign: "dizzy", felt: true }, { is: "signChosen", sign: "dizzy", felt: false });
  expect(felt.typed.signs).toEqual([]);
});

test("what was typed and ticked is there again after another place, and not once it is saved", () => {
  const typed = play(opened, { is: "typed", field: "minutes", text: "20" }, { is: "signChosen", sign: "dizzy", felt: true });
  const kept = keeps.of(typed);
  expect(kept).toEqual({ typed: { ...blank, minutes: "20", signs: ["dizzy"] }, form: "f1" });
  expect(keeps.back(kept ?? {}, { typed: "2026-11-22", today: "2026-11-22" })).toEqual(kept);
  const back: Model = { ...start, ...kept };
  const read = play(back, { is: "answered", command: "exercise", input: { patient: null }, outcome: { ok: true, value: { ...diary, form: "f2" } } });
  expect(read.diary?.form).toBe("f1");
  const input = { ...blank, minutes: "20", signs: ["dizzy"], patient: null, form: "f1" };
  const value = { danger: false, said: [], diary };
  expect(keeps.of(play(typed, { is: "answered", command: "exercise_save", input, outcome: { ok: true, value } }))).toBeNull();
});

test("a tick alone is kept, and a form that nobody touched is not", () => {
  expect(keeps.of(play(opened, { is: "signChosen", sign: "chest-pain", felt: true }))).not.toBeNull();
  expect(keeps.of(opened)).toBeNull();
});

test("what was typed yesterday without a day is yesterday's, and a day that was typed stays", () => {
  const days = { typed: "2026-11-21", today: "2026-11-22" };
  expect(keeps.back({ typed: { ...blank, minutes: "20" } }, days).typed?.day).toBe("21/11/2026");
  expect(keeps.back({ typed: { ...blank, day: "20/11/2026" } }, days).typed?.day).toBe("20/11/2026");
});
