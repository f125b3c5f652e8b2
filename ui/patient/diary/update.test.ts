import { expect, test } from "vitest";
import type { Diary, DiaryRow, DiaryRowSaved } from "../../generated/types";
import { start, type Event, type Model } from "./model";
import { idOf, update } from "./update";

const row = (form: string, day: string): DiaryRow => ({ form, day, weightUnit: "kg", weight: "", stone: "", pounds: "", pressure: "", pressureAgain: "", pulse: "", feeling: "open", symptoms: {} });
const rows = [row("a", "16/11/2026"), row("b", "17/11/2026")];
const questions = [{ symptom: "chest-pain", text: "?", help: "", danger: true, answers: [{ answer: "no", text: "No", usual: true }, { answer: "now", text: "Yes", usual: false }] }];
const diary: Diary = { rows, spare: [row("c", "")], weightUnit: "kg", questions };
const said = (text: string) => ({ key: "k", text });
const saved: DiaryRowSaved = { saved: true, said: said("Saved"), danger: null, problems: [], checks: [] };

function play(...events: Event[]): { model: Model; effects: unknown[] } {
  let [model, effects] = update(start, { is: "answered", command: "diary", input: null, outcome: { ok: true, value: diary } }) as [Model, unknown[]];
  effects = [];
  for (const event of events) {
    const [next, more] = update(model, event);
    model = next;
    effects = [...effects, ...more];
  }
  return { model, effects };
}

function answer(form: string, value: DiaryRowSaved): Event {
  return { is: "answered", command: "diary_save", input: { row: row(form, ""), confirmed: false }, outcome: { ok: true, value } };
}

test("enter goes from box to box and saves the row from how the day was", () => {
  const { effects } = play({ is: "enterPressed", row: "a", box: "weight" }, { is: "enterPressed", row: "a", box: "pulse" }, { is: "enterPressed", row: "a", box: "feeling" });
  expect(effects[0]).toEqual({ do: "focusNow", on: idOf(rows[0] as DiaryRow, "pressure") });
  expect(effects[1]).toEqual({ do: "focusNow", on: idOf(rows[0] as DiaryRow, "feeling") });
  expect(effects[2]).toEqual({ do: "call", command: "diary_save", input: { row: rows[0], confirmed: false } });
});

test("rows that are not saved are told before the diary is left, and whoever leaves all the same can", () => {
  const typed: Event = { is: "typed", row: "a", box: "weight", text: "82.4" };
  const done: Event = { is: "doneChosen" };
  const go = { do: "go", to: { at: "numbers" } };
  const { model, effects } = play(typed, done);
  expect(model.trouble?.said).toEqual({ word: "ui-diary-not-saved", args: { count: 1 } });
  expect(effects).not.toContainEqual(go);
  expect(play(typed, done, done).effects).toContainEqual(go);
  expect(play(done).effects).toEqual([go]);
  expect(play(typed, { is: "saveChosen", row: "a" }, answer("a", saved), done).effects).toContainEqual(go);
});

test("a second press while the row is being saved asks for nothing more", () => {
  const { effects } = play({ is: "saveChosen", row: "a" }, { is: "saveChosen", row: "a" });
  expect(effects.filter((one) => (one as { do: string }).do === "call")).toHaveLength(1);
});

test("a row that is refused holds up no other, and what was typed stays", () => {
  const wrong = { ...saved, saved: false, problems: [{ field: "weight", said: said("Too high") }] };
  const { model } = play({ is: "typed", row: "a", box: "weight", text: "824" }, { is: "saveChosen", row: "a" }, { is: "saveChosen", row: "b" }, answer("a", wrong), answer("b", saved));
  expect(model.rows.map((one) => one.state)).toEqual(["typing", "saved"]);
  expect(model.rows[0]?.typed.weight).toBe("824");
});

test("the disk is full: the row stays as it was typed and nothing is called saved", () => {
  const problem = { kind: "store", said: said("The disk is full."), fields: [] } as const;
  const { model } = play({ is: "typed", row: "a", box: "weight", text: "82.4" }, { is: "saveChosen", row: "a" }, {
    is: "answered", command: "diary_save", input: { row: row("a", ""), confirmed: false }, outcome: { ok: false, problem: { ...problem, fields: [] } },
  });
  expect(model.rows[0]).toMatchObject({ state: "typing", said: null, typed: { weight: "82.4" } });
  expect(model.trouble?.said).toEqual(problem.said);
});

test("an answer that may be a danger sign is looked at before anything else, and read once", () => {
  const advice = { zone: "emergency", headline: said("Call 999 now"), findings: [], whatToDo: [], notJudged: [] } as const;
  const danger = { said: said("Something is urgent"), advice: { ...advice, findings: [], whatToDo: [], notJudged: [] } };
  const { model, effects } = play({ is: "answerChosen", row: "a", symptom: "chest-pain", answer: "now" });
  expect(effects[0]).toMatchObject({ do: "call", command: "diary_look" });
  const look: Event = { is: "answered", command: "diary_look", input: row("a", ""), outcome: { ok: true, value: { danger } } };
  const [warned, focus] = update(model, look);
  expect(warned.danger?.row).toBe("a");
  expect(focus).toEqual([{ do: "focus", on: "diary-danger" }]);
  const [read] = update(warned, { is: "dangerRead" });
  expect(update(read, look)[0].danger).toBeNull();
});

test("somebody else's number is put away with a note for the team", () => {
  const asks = { ...saved, saved: false, checks: [{ field: "weight", said: said("Is this you?") }] };
  const { model, effects } = play({ is: "typed", row: "a", box: "weight", text: "70.2" }, { is: "saveChosen", row: "a" }, answer("a", asks), { is: "notMine", row: "a", because: "not-me" });
  expect(model.rows[0]?.typed.weight).toBe("");
  expect(effects).toContainEqual({ do: "call", command: "put_away", input: { why: "not-me", what: ["weight"], measuredMs: null } });
});
