import { expect, test } from "vitest";
import type { CareSection, CareView, GoalView } from "../../../generated/types";
import { call, focus, SUMMARY } from "../../effects";
import { startCare, type CareEvent, type CareModel } from "./model";
import { updateCare } from "./update";

const by = { key: "own-by", text: "you, 21 November 2026" };

function section(text: string, basedOn: string[]): CareSection {
  return { section: "matters", title: "What matters most to me", help: "", text, by, versions: [], basedOn, read: null };
}

function goal(more: Partial<GoalView> = {}): GoalView {
  const lines = { words: "walk to the shop", importance: "9", confidence: "8", step: "to the gate", when: "", barriers: "", helper: "" };
  const state = { state: "open", stateSaid: { key: "s", text: "open" }, smallerStep: null, by, versions: [], read: null };
  return { goal: "g1", ...lines, again: "2026-12-05", againSaid: null, due: false, ...state, basedOn: ["e5"], ...more };
}

function care(sections: CareSection[], goals: GoalView[] = []): CareView {
  const contact = { team: "", phone: "", openNow: false, hours: by, outOfHours: by };
  const next = [{ date: "contact", title: "", said: by, on: "", how: "", versions: [], basedOn: [], editable: true, read: null }];
  return { patient: "p1", changes: [], sections, goals, next, plans: [], card: [], contact, needsNewer: null };
}

function play(model: CareModel, ...events: CareEvent[]): { model: CareModel; effects: unknown[] } {
  const effects: unknown[] = [];
  for (const event of events) {
    const [next, more] = updateCare(model, event);
    model = next;
    effects.push(...more);
  }
  return { model, effects };
}

const open: CareModel = { ...startCare, care: care([section("my garden", ["e1"])], [goal()]) };
const typed: CareEvent = { is: "sectionTyped", section: "matters", text: "my garden and my sister" };
const save: CareEvent = { is: "sectionSaveChosen", section: "matters" };
const asked = { patient: "p1", section: "matters", text: "my garden and my sister", basedOn: ["e1"] };

test("a second press while a section is being saved asks for nothing more", () => {
  expect(play(open, typed, save, save).effects).toEqual([call("plan_text_set", asked)]);
});

test("a section replaces only what the person was looking at, though more arrived while they typed", () => {
  const { model } = play(open, typed);
  const arrived = { ...model, care: care([section("his garden", ["e1", "e2"])]) };
  expect(updateCare(arrived, save)[1]).toEqual([call("plan_text_set", asked)]);
});

test("what is too long stays in its box with the sentence beside it", () => {
  const said = { key: "k", text: "This is too long." };
  const { model, effects } = play(open, typed, save, {
    is: "answered",
    command: "plan_text_set",
    input: asked,
    outcome: { ok: false, problem: { kind: "badInput", said, fields: [{ field: "text", said }] } },
  });
  expect(model.texts.matters).toMatchObject({ text: "my garden and my sister", saving: false });
  expect(model.texts.matters?.trouble?.fields).toEqual([{ field: "care/matters/text", said }]);
  expect(effects.at(-1)).toEqual(focus(SUMMARY));
});

test("a new goal is sent with its day as typed, and the keyboard goes to the goal that was not there before", () => {
  const lines: CareEvent[] = [
    { is: "goalOpened", goal: "" },
    { is: "goalTyped", box: "words", text: "sing" },
    { is: "goalTyped", box: "confidence", text: "5" },
    { is: "goalTyped", box: "day", text: "3" },
    { is: "goalSaveChosen" },
  ];
  const { model, effects } = play(open, ...lines, { is: "goalSaveChosen" });
  const sent = effects.at(-1) as { input: { goal: string; words: string; confidence: string; again: string } };
  expect(sent.input).toMatchObject({ goal: "", words: "sing", confidence: "5", again: "-00-03" });
  expect(effects).toHaveLength(2);
  const saved = care([section("my garden", ["e1"])], [goal(), goal({ goal: "g2", words: "sing" })]);
  const [after, more] = updateCare(model, { is: "answered", command: "goal_set", input: sent.input as never, outcome: { ok: true, value: saved } });
  expect(after).toMatchObject({ goal: null, kept: "g2" });
  expect(more).toEqual([focus("box-open-g2")]);
});

test("a goal whose day is over is asked for a new day", () => {
  const due = { ...open, care: care([], [goal({ due: true, again: "2026-11-01" })]) };
  const { model } = play(due, { is: "goalOpened", goal: "g1" });
  expect(model.goal?.boxes).toMatchObject({ words: "walk to the shop", day: "", month: "", year: "" });
  const { model: later } = play(open, { is: "goalOpened", goal: "g1" });
  expect(later.goal?.boxes).toMatchObject({ day: "5", month: "12", year: "2026" });
});

test("a goal that is done or let go keeps what it said", () => {
  const { effects } = play(open, { is: "goalEnded", goal: "g1", state: "done" });
  expect(effects).toEqual([
    call("goal_set", { patient: "p1", goal: "g1", form: "", words: "walk to the shop", importance: "9", confidence: "8", step: "to the gate", when: "", barriers: "", helper: "", again: "2026-12-05", state: "done", basedOn: ["e5"] }),
  ]);
});

test("an agreed day that is no date stays in its boxes, with the sentence beside the day", () => {
  const said = { key: "k", text: "This day is over." };
  const input = { patient: "p1", date: "contact", on: "2026-11-01", how: "by phone", basedOn: [] };
  const typed: CareEvent[] = [
    { is: "nextOpened", date: "contact" },
    { is: "nextTyped", box: "day", text: "1" },
    { is: "nextTyped", box: "month", text: "11" },
    { is: "nextTyped", box: "year", text: "2026" },
    { is: "nextTyped", box: "how", text: "by phone" },
    { is: "nextSaveChosen" },
  ];
  const problem = { kind: "badInput" as const, said, fields: [{ field: "on", said }] };
  const { model, effects } = play(open, ...typed, { is: "answered", command: "next_date_set", input, outcome: { ok: false, problem } });
  expect(effects).toContainEqual(call("next_date_set", input));
  expect(model.next).toMatchObject({ saving: false, boxes: { day: "1" }, trouble: { fields: [{ field: "next/day", said }] } });
});

test("a new goal is found though the plan was read again before its own answer came", () => {
  const { model } = play(open, { is: "goalOpened", goal: "" }, { is: "goalTyped", box: "words", text: "sing" }, { is: "goalSaveChosen" });
  const saved = care([], [goal(), goal({ goal: "g2", words: "sing" })]);
  const input = { patient: "p1", goal: "", form: "", words: "sing", importance: "", confidence: "", step: "", when: "", barriers: "", helper: "", again: "", state: "open", basedOn: [] };
  const [, effects] = updateCare({ ...model, care: saved }, { is: "answered", command: "goal_set", input, outcome: { ok: true, value: saved } });
  expect(effects).toEqual([focus("box-open-g2")]);
});
