import { expect, test } from "vitest";
import type { VisitAnswered, VisitFieldView, VisitForm, VisitSection, VisitValue, VisitView } from "../../generated/types";
import { call } from "../../shared/effects";
import { SELF_HARM, startWith, type Event, type Model } from "./model";
import { linesOf, textOf } from "./shown";
import { update } from "./update";

const of = { patient: "p1", visit: "v1" };
const form: VisitForm = { sections: [], reasons: [] };

function value(typed: string, key: string, more: Partial<VisitValue> = {}): VisitValue {
  return { state: "answer", typed, lines: [], value: typed, by: "Omar", at: "today 10:14", key, ...more };
}

function field(code: string, ...versions: VisitValue[]): VisitFieldView {
  return { field: code, versions, keys: versions.map((version) => version.key), before: "" };
}

function view(fields: VisitFieldView[] = [], more: Partial<VisitView> = {}): VisitView {
  const codes = ["fluid", "observations", "mood", "plan"];
  const section = (code: string): VisitSection => ({ section: code, state: "not-asked", why: "", keys: [], blank: [], fields: fields.filter((one) => one.field.startsWith(code)) });
  return {
    ...{ patient: "p1", visit: "v1", day: "2026-11-21", signed: false, mine: true, today: true, said: { key: "k", text: "" } },
    ...{ sections: codes.map(section), notAsked: [], misfits: [], openPoints: [], conflicts: [], addenda: [], late: [], needsNewer: null, planDiffers: [], draft: "" },
    ...more,
  };
}

function answered(more: Partial<VisitAnswered> = {}): VisitAnswered {
  return { immediate: [], danger: null, result: null, saved: [], problems: [], questions: [], visit: view(), ...more };
}

function shows(held: VisitView): Event {
  return { is: "answered", command: "visit_show", input: of, outcome: { ok: true, value: held } };
}

function answer(value: VisitAnswered): Event {
  const input = { of, answers: [], lists: [], notPossible: [], clear: [], confirmed: false, basedOn: [] };
  return { is: "answered", command: "visit_answer", input, outcome: { ok: true, value } };
}

function play(held: VisitView, ...events: Event[]): { model: Model; effects: unknown[] } {
  let model: Model = { ...startWith("p1", "v1"), form };
  let effects: unknown[] = [];
  for (const event of [shows(held), ...events]) {
    const [next, more] = update(model, event);
    model = next;
    effects = [...effects, ...more];
  }
  return { model, effects };
}

function asked(effects: unknown[], command: string): unknown[] {
  return effects.filter((one) => (one as { command?: string }).command === command).map((one) => (one as { input: unknown }).input);
}

const weight = "fluid/weight-today";

test("what is typed is kept within a quarter of a second, however fast somebody types", () => {
  const { effects } = play(view(), { is: "typed", field: weight, text: "8" }, { is: "typed", field: weight, text: "82" }, { is: "typed", field: weight, text: "82." });
  expect(effects).toEqual([{ do: "later", key: "visit-draft", ms: 250, event: { is: "draftDue" } }]);
  const { effects: due } = play(view(), { is: "typed", field: weight, text: "82." }, { is: "draftDue" });
  expect(asked(due, "visit_draft")).toEqual([{ of, typed: JSON.stringify({ [weight]: { text: "82.", lines: null, base: [] } }) }]);
});

test("a key while a draft is on its way is kept as soon as that is done", () => {
  const kept: Event = { is: "answered", command: "visit_draft", input: { of, typed: "" }, outcome: { ok: true, value: {} } };
  const { effects } = play(view(), { is: "typed", field: weight, text: "8" }, { is: "draftDue" }, { is: "typed", field: weight, text: "82" }, kept);
  expect(asked(effects, "visit_draft")).toHaveLength(2);
});

test("nothing half typed is an answer: a box is saved when it is left", () => {
  const { effects } = play(view(), { is: "typed", field: weight, text: "82.4" });
  expect(asked(effects, "visit_answer")).toEqual([]);
  const { effects: left } = play(view(), { is: "typed", field: weight, text: "82.4" }, { is: "left", field: weight });
  expect(asked(left, "visit_answer")).toEqual([{ of, answers: [{ field: weight, text: "82.4" }], lists: [], notPossible: [], clear: [], confirmed: false, basedOn: [] }]);
});

test("a box that is left as it was saves nothing", () => {
  const held = view([field(weight, value("82.4", "k1"))]);
  const { model, effects } = play(held, { is: "typed", field: weight, text: "82.4 " }, { is: "left", field: weight });
  expect(asked(effects, "visit_answer")).toEqual([]);
  expect(model.typed).toEqual({});
});

test("a choice is saved after a second of rest, and the one about self-harm at once", () => {
  const { effects } = play(view(), { is: "chosen", field: "fluid/jvp", text: "raised" });
  expect(effects).toContainEqual({ do: "later", key: "rest-fluid/jvp", ms: 1000, event: { is: "rested", field: "fluid/jvp" } });
  const { effects: harm } = play(view(), { is: "chosen", field: SELF_HARM, text: "2" });
  expect(asked(harm, "visit_answer")).toHaveLength(1);
});

test("help with thoughts of self-harm stands until it is read, whatever else is answered", () => {
  const help = [{ key: "h", text: "Samaritans 116 123" }];
  const told = play(view(), { is: "chosen", field: SELF_HARM, text: "2" }, answer(answered({ immediate: help, saved: [SELF_HARM] })));
  expect(told.model.help).toEqual(help);
  const [later] = update(told.model, answer(answered({ saved: ["mood/gad2"] })));
  expect(later.help).toEqual(help);
  expect(update(later, { is: "helpRead" })[0].help).toEqual([]);
});

test("one request at a time: what is left meanwhile goes next, and a key after sending stays typed", () => {
  const first = play(view(), { is: "typed", field: weight, text: "82.4" }, { is: "left", field: weight }, { is: "typed", field: "plan/decisions", text: "Walk" }, { is: "left", field: "plan/decisions" }, { is: "typed", field: weight, text: "82.45" });
  expect(asked(first.effects, "visit_answer")).toHaveLength(1);
  const [model, effects] = update(first.model, answer(answered({ saved: [weight], visit: view([field(weight, value("82.4", "k1"))]) })));
  expect(asked(effects, "visit_answer")).toMatchObject([{ answers: [{ field: "plan/decisions", text: "Walk" }] }]);
  expect(model.typed[weight]).toMatchObject({ text: "82.45", base: ["k1"] });
});

test("what could not be taken stays in its box with what is wrong beside it", () => {
  const said = { key: "k", text: "Type it like 124/76." };
  const { model } = play(view(), { is: "typed", field: "observations/pressure-lying", text: "12" }, { is: "left", field: "observations/pressure-lying" }, answer(answered({ problems: [{ field: "observations/pressure-lying", said }] })));
  expect(textOf(model, "observations/pressure-lying")).toBe("12");
  expect(model.problems).toEqual([{ field: "observations/pressure-lying", said }]);
});

test("a question is answered by sending the same again, said to be right", () => {
  const lying = "observations/pressure-lying";
  const question = { field: lying, said: { key: "k", text: "70/40?" } };
  const { model } = play(view(), { is: "typed", field: lying, text: "70/40" }, { is: "left", field: lying }, answer(answered({ questions: [question] })));
  expect(model.questions).toEqual([question]);
  const [, effects] = update(model, { is: "questionsRight" });
  expect(asked(effects, "visit_answer")).toMatchObject([{ answers: [{ field: lying, text: "70/40" }], confirmed: true }]);
});

test("a colleague's answer that comes while I type is told, and my text stays", () => {
  const theirs = view([field(weight, value("81.9", "k9"))]);
  const { model } = play(view(), { is: "typed", field: weight, text: "82" }, shows(theirs));
  expect(textOf(model, weight)).toBe("82");
  expect(model.meanwhile[weight]).toEqual({ who: "Omar", when: "today 10:14", value: "81.9" });
  const [, effects] = update(model, { is: "left", field: weight });
  expect(asked(effects, "visit_answer")).toMatchObject([{ basedOn: [] }]);
  const [taken] = update(model, { is: "theirsTaken", field: weight });
  expect([textOf(taken, weight), taken.meanwhile]).toEqual(["81.9", {}]);
});

test("what was typed before a flat battery comes back, without what has become an answer since", () => {
  const draft = JSON.stringify({ [weight]: { text: "82.4", lines: null, base: [] }, "plan/decisions": { text: "Walk to", lines: null, base: [] }, broken: 7 });
  const { model } = play(view([field(weight, value("82.4", "k1"))], { draft }));
  expect(Object.keys(model.typed)).toEqual(["plan/decisions"]);
  expect(model.typed["plan/decisions"]?.restored).toBe(true);
  expect(model.section).toBe("plan");
  expect(play(view([], { draft: "{not json" })).model.typed).toEqual({});
});

test("lines go as a whole, and whoever says where the swelling is has found some", () => {
  const lines = [{ site: "foot", side: "left", grade: "mild" }];
  const { effects } = play(view(), { is: "linesChosen", field: "fluid/oedema", lines }, { is: "rested", field: "fluid/oedema" });
  const sent = [{ field: "site", text: "foot" }, { field: "side", text: "left" }, { field: "grade", text: "mild" }];
  expect(asked(effects, "visit_answer")).toMatchObject([{ answers: [{ field: "fluid/oedema-found", text: "yes" }], lists: [{ field: "fluid/oedema", lines: [sent] }] }]);
});

test("an empty line that was added is no change, and stays until the part of the visit is left", () => {
  const { model, effects } = play(view(), { is: "lineAdded", field: "plan/actions" }, { is: "left", field: "plan/actions" });
  expect(asked(effects, "visit_answer")).toEqual([]);
  expect(linesOf(model, "plan/actions")).toEqual([{}]);
  const [next, more] = update(model, { is: "sectionChosen", section: "fluid" });
  expect([linesOf(next, "plan/actions"), asked(more, "visit_answer")]).toEqual([[], []]);
});

test("an empty line that was added stays when the visit is read again", () => {
  const { model } = play(view(), { is: "lineAdded", field: "plan/actions" }, shows(view()));
  expect(linesOf(model, "plan/actions")).toEqual([{}]);
});

test("of two versions the one that is chosen takes the place of both", () => {
  const held = view([field("fluid/jvp", value("raised", "k1"), value("not-raised", "k2"))]);
  const { effects } = play(held, { is: "versionHolds", field: "fluid/jvp", key: "k1" });
  expect(asked(effects, "visit_answer")).toMatchObject([{ answers: [{ field: "fluid/jvp", text: "raised" }], basedOn: ["k1", "k2"] }]);
});

test("a visit is signed once, and not while anything typed is no answer", () => {
  const { effects } = play(view(), { is: "typed", field: weight, text: "8" }, { is: "signChosen" });
  expect(asked(effects, "visit_sign")).toEqual([]);
  const twice = play(view(), { is: "signChosen" }, { is: "signChosen" });
  expect(asked(twice.effects, "visit_sign")).toEqual([of]);
});

test("a reason goes with the field that it is about, and the words of an addendum outlive a refusal", () => {
  const { effects } = play(view(), { is: "reasonWanted", code: "observations" }, { is: "reasonChosen", reason: "too-unwell" });
  expect(asked(effects, "visit_answer")).toMatchObject([{ notPossible: [{ field: "observations", text: "too-unwell" }] }]);
  const refused: Event = { is: "answered", command: "visit_addendum", input: { of, text: "x" }, outcome: { ok: false, problem: { kind: "store", said: { key: "k", text: "Full" }, fields: [] } } };
  const { model } = play(view([], { signed: true }), { is: "addendumTyped", text: "Rang the GP." }, { is: "addendumSaved" }, refused);
  expect([model.adding, model.typed["addendum"]?.text, model.trouble?.said]).toEqual([false, "Rang the GP.", { key: "k", text: "Full" }]);
});

test("what a button says while an answer is on its way is said next", () => {
  const first = play(view(), { is: "typed", field: weight, text: "82.4" }, { is: "left", field: weight }, { is: "cleared", code: "fluid/jvp" });
  expect(asked(first.effects, "visit_answer")).toHaveLength(1);
  const [, effects] = update(first.model, answer(answered({ saved: [weight] })));
  expect(asked(effects, "visit_answer")).toMatchObject([{ clear: ["fluid/jvp"] }]);
});

test("a visit that became stale while its answer is on its way is not asked for twice", () => {
  const { effects } = play(view(), { is: "typed", field: weight, text: "82.4" }, { is: "left", field: weight }, { is: "stale" });
  expect(asked(effects, "visit_show")).toEqual([]);
  expect(play(view(), { is: "stale" }).effects).toEqual([call("visit_show", of)]);
});
