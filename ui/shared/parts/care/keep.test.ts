import { expect, test } from "vitest";
import type { CareView, GoalView } from "../../../generated/types";
import { backAgain, begun } from "./keep";
import { startCare, type CareEvent, type CareModel } from "./model";
import { updateCare } from "./update";

const by = { key: "own-by", text: "you, 21 November 2026" };
const section = { section: "matters", title: "", help: "", text: "my garden", by, versions: [], basedOn: ["e1"], read: null };
const lines = { words: "walk", importance: "9", confidence: "8", step: "", when: "", barriers: "", helper: "" };
const state = { state: "open", stateSaid: by, smallerStep: null, by, versions: [], read: null };
const goal: GoalView = { goal: "g1", ...lines, again: "2026-12-05", againSaid: null, due: false, ...state, basedOn: ["e5"] };
const next = { date: "contact", title: "", said: by, on: "2026-12-01", how: "", versions: [], basedOn: [], editable: true, read: null };
const contact = { team: "", phone: "", openNow: false, hours: by, outOfHours: by };
const care: CareView = { patient: "p1", changes: [], sections: [section], goals: [goal], next: [next], plans: [], card: [], contact, needsNewer: null };
const open: CareModel = { ...startCare, care };

function play(...events: CareEvent[]): CareModel {
  return events.reduce((now, event) => updateCare(now, event)[0], open);
}

test("a form that was only opened is nothing typed", () => {
  expect(begun(play({ is: "sectionOpened", section: "matters" }, { is: "goalOpened", goal: "" }, { is: "nextOpened", date: "contact" }))).toBeNull();
  expect(begun(play({ is: "goalOpened", goal: "g1" }))).toBeNull();
});

test("a new goal, a section and a day come back as they were typed, on what they were based on", () => {
  const model = play(
    { is: "sectionTyped", section: "matters", text: "my garden and" },
    { is: "goalOpened", goal: "" },
    { is: "goalTyped", box: "words", text: "sing" },
    { is: "nextOpened", date: "contact" },
    { is: "nextTyped", box: "how", text: "by phone" },
  );
  const back: CareModel = { ...startCare, ...backAgain(begun(model) ?? {}) };
  expect(back.texts.matters).toMatchObject({ text: "my garden and", basedOn: ["e1"] });
  expect(back.goal).toMatchObject({ goal: "", boxes: { words: "sing" }, known: ["g1"] });
  expect(back.next).toMatchObject({ date: "contact", boxes: { how: "by phone", day: "1" } });
  expect(begun(back)).toEqual(begun(model));
});

test("a save that was on its way holds nothing up when the form comes back", () => {
  const model = play({ is: "goalOpened", goal: "" }, { is: "goalTyped", box: "words", text: "sing" }, { is: "goalSaveChosen" });
  expect(model.goal?.saving).toBe(true);
  expect(backAgain(begun(model) ?? {}).goal?.saving).toBe(false);
});

test("words that were all taken away are kept as such, whether the plan is here yet or not", () => {
  const model = play({ is: "sectionTyped", section: "matters", text: "" });
  expect(begun(model)?.texts.matters?.text).toBe("");
  expect(begun({ ...model, care: null })?.texts.matters?.text).toBe("");
});
