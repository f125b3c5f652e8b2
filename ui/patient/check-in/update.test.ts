import { expect, test } from "vitest";
import type { Advice, CheckInFields, CheckInForm, CheckInLook, Problem, ResultView } from "../../generated/types";
import { call, focus, SUMMARY, TITLE } from "../../shared/effects";
import { BLANK, PAGES } from "./fields";
import { ADVICE, CHECKS } from "./look";
import { start, type Ask, type Event, type Model } from "./model";
import { update } from "./update";

const yesNo = [
  { answer: "no", text: "No", usual: true },
  { answer: "yes", text: "Yes", usual: false },
];
const form: CheckInForm = {
  form: "f1",
  draft: null,
  draftPage: 0,
  draftEarlier: null,
  clock: null,
  questions: [
    { symptom: "chest-pain", text: "Chest pain?", help: "", danger: true, answers: yesNo },
    { symptom: "fainted", text: "Fainted?", help: "", danger: true, answers: yesNo },
    { symptom: "swelling", text: "Swelling?", help: "", danger: false, answers: yesNo },
  ],
  askOxygen: false,
  weightUnit: "kg",
};
const said = { key: "k", text: "You typed 28.4 kg; yesterday was 82.4 kg." };
const advice: Advice = {
  zone: "emergency",
  headline: { key: "k", text: "Call 999 now" },
  findings: [],
  whatToDo: [],
  notJudged: [],
};
const nothing: CheckInLook = { danger: null, problems: [], checks: [] };
const unusual: CheckInLook = { ...nothing, checks: [{ field: "weight", said }] };
const result = { key: "e1", saved: [], notSaved: [], notAsked: [] } as unknown as ResultView;

const opened: Event = { is: "answered", command: "check_in_form", input: null, outcome: { ok: true, value: form } };
const next: Event = { is: "nextChosen" };
const none: Event = { is: "allUsualChosen" };
const kept: Event = { is: "answered", command: "save_draft", input: { form: "f1", fields: BLANK, page: 0 }, outcome: { ok: true, value: {} } };
const yes: Event = { is: "answerChosen", symptom: "chest-pain", answer: "yes" };

function weight(text: string): Event {
  return { is: "typed", field: "weightKg", text };
}

/** Plays events; `looked` answers the last look for the fields that it was asked about, `tried` the last check-in. */
type Play = Event | { looked: CheckInLook } | { lookFails: true } | { tried: Problem["kind"] | "ok" } | { came: ResultView };

function answerTo(command: "check_in_look" | "check_in", effects: Ask[], step: Play): Event {
  const ask = effects.findLast((one) => one.do === "call" && one.command === command);
  if (ask?.do !== "call") throw new Error(`nobody asked for ${command}`);
  const problem: Problem = { kind: "askAgain", said, fields: [{ field: "weight", said }] };
  if ("looked" in step) {
    return { is: "answered", command: "check_in_look", input: ask.input as CheckInFields, outcome: { ok: true, value: step.looked } };
  }
  if ("lookFails" in step) {
    return { is: "answered", command: "check_in_look", input: ask.input as CheckInFields, outcome: { ok: false, problem } };
  }
  if ("came" in step) {
    return { is: "answered", command: "check_in", input: ask.input as never, outcome: { ok: true, value: step.came } };
  }
  const kind = "tried" in step ? step.tried : "ok";
  return {
    is: "answered",
    command: "check_in",
    input: ask.input as never,
    outcome: kind === "ok" ? { ok: true, value: result } : { ok: false, problem: { ...problem, kind } },
  };
}

function play(...steps: Play[]): { model: Model; effects: Ask[]; calls: string[] } {
  let model = start;
  const effects: Ask[] = [];
  for (const step of steps) {
    const event = "is" in step ? step : answerTo("tried" in step || "came" in step ? "check_in" : "check_in_look", effects, step);
    const [after, more] = update(model, event);
    model = after;
    effects.push(...more);
  }
  return { model, effects, calls: effects.flatMap((one) => (one.do === "call" ? [one.command] : [])) };
}

/** From the start to the last look, with only a weight measured. */
const toReview: Play[] = [
  opened, none, kept, weight("82.4"), next, { looked: nothing }, kept,
  { is: "skipChosen" }, kept, { is: "skipChosen" }, kept, none, kept,
];

test("the whole check-in ends with the weight typed and every question answered", () => {
  const { model } = play(...toReview);
  expect(model.page).toBe("review");
  expect(model.fields).toMatchObject({ weightKg: "82.4", symptoms: { "chest-pain": "no", fainted: "no", swelling: "no" } });
});

test("a danger sign is answered at once, before the page is even finished", () => {
  const { model, effects } = play(opened, yes, { looked: { ...nothing, danger: advice } });
  expect(model.advice).toBe(advice);
  expect(effects.at(-1)).toEqual(focus(ADVICE));
});

test("'none of these' takes no danger sign back that was just answered", () => {
  const found = { ...nothing, danger: advice };
  const { model } = play(opened, yes, { looked: found }, { is: "adviceRead" }, none, { looked: found });
  expect(model.fields.symptoms).toMatchObject({ "chest-pain": "yes", fainted: "no" });
  expect(model.standing).toBe(advice);
});

test("a danger sign that was told is saved when the person goes on, or leaves, and the whole form waits for it", () => {
  const danger = { ...advice, zone: "emergency" as const };
  const told: Play[] = [opened, yes, { looked: { ...nothing, danger } }];
  const input = { form: form.form, confirmed: false, goesOn: true };
  const goneOn = play(...told, { is: "adviceRead" });
  expect(goneOn.effects.filter((one) => one.do === "call" && one.command === "check_in")).toMatchObject([{ input }]);
  expect(goneOn.model.telling).toBe(true);
  expect(play(...told, { is: "left" }).effects.findLast((one) => one.do === "call" && one.command === "check_in")).toMatchObject({ input });
  const after = play(...told, { is: "adviceRead" }, { came: result });
  expect(after.model).toMatchObject({ telling: false, saving: "no", page: "danger" });
  expect(play(...told, { is: "adviceRead" }, { tried: "store" }).model.trouble).not.toBeNull();
});

test("danger advice comes before a question about an unusual value", () => {
  const both = { ...unusual, danger: advice };
  const steps: Play[] = [opened, none, kept, weight("28.4"), next, { looked: both }];
  const before = play(...steps).model;
  expect(before.advice).toBe(advice);
  expect(before.checks).toBeNull();
  const after = play(...steps, { is: "adviceRead" });
  expect(after.model.advice).toBeNull();
  expect(after.model.checks?.items).toEqual([{ field: "weightKg", said }]);
  expect(after.effects.at(-1)).toEqual(focus(CHECKS));
});

test("danger advice comes before what cannot be saved", () => {
  const wrong = { ...nothing, danger: advice, problems: [{ field: "weight", said }] };
  const { model } = play(opened, none, kept, weight("824"), next, { looked: wrong });
  expect(model.advice).toBe(advice);
  expect(model.trouble).toBeNull();
});

test("the same advice is not put in the way twice, but stays in sight", () => {
  const found = { ...nothing, danger: advice };
  const { model } = play(opened, yes, { looked: found }, { is: "adviceRead" }, { is: "answerChosen", symptom: "fainted", answer: "no" }, { looked: found }, next, { looked: found });
  expect(model.advice).toBeNull();
  expect(model.standing).toBe(advice);
  expect(model.page).toBe("weight");
});

test("a danger sign that the host cannot judge is taken as the worst", () => {
  const { model, effects } = play(opened, yes, { lookFails: true });
  expect(model.advice).toBe("unknown");
  expect(effects.at(-1)).toEqual(focus(ADVICE));
});

test("danger in a draft that was left half done is answered before the page is shown", () => {
  const draft = { ...BLANK, symptoms: { "chest-pain": "yes" } };
  const again: Event = { ...opened, outcome: { ok: true, value: { ...form, draft, draftPage: PAGES.indexOf("pulse") } } } as Event;
  const { model } = play(again, { looked: { ...nothing, danger: advice } });
  expect(model.page).toBe("pulse");
  expect(model.advice).toBe(advice);
});

test("a second press of Save asks for nothing more", () => {
  const { calls } = play(...toReview, { is: "saveChosen" }, { is: "saveChosen" }, { looked: nothing }, { is: "saveChosen" }, next);
  expect(calls.filter((command) => command === "check_in")).toEqual(["check_in"]);
});

test("a second press of Next before the answer asks for nothing more", () => {
  const { calls } = play(opened, none, kept, weight("82.4"), next, next);
  expect(calls.filter((command) => command === "check_in_look")).toEqual(["check_in_look"]);
});

test("saving ends at the result, and no draft is written afterwards", () => {
  const { effects, model } = play(...toReview, { is: "saveChosen" }, { looked: nothing }, { tried: "ok" });
  expect(effects.at(-1)).toEqual({ do: "go", to: { at: "result", result } });
  expect(update(model, { is: "left" })[1]).toEqual([]);
});

test("a check-in waits for a draft that is on its way, so that the draft cannot arrive after it", () => {
  const steps: Play[] = [...toReview.slice(0, -1), { is: "saveChosen" }, { looked: nothing }];
  expect(play(...steps).model.saving).toBe("held");
  expect(play(...steps).calls).not.toContain("check_in");
  expect(play(...steps, kept).calls.at(-1)).toBe("check_in");
});

test("back never loses an answer", () => {
  const { model } = play(...toReview, { is: "backChosen" }, kept, { is: "backChosen" }, kept, { is: "backChosen" }, kept, { is: "backChosen" });
  expect(model.page).toBe("weight");
  expect(model.fields).toMatchObject({ weightKg: "82.4", symptoms: { swelling: "no" } });
});

test("'I did not measure this' empties the box, and coming back finds what stood there", () => {
  const steps: Play[] = [opened, none, kept, weight("82.4"), { is: "skipChosen" }, kept];
  expect(play(...steps).model.fields.weightKg).toBe("");
  expect(play(...steps, { is: "backChosen" }).model.fields.weightKg).toBe("82.4");
});

test("stones and kilograms are kept apart, so that changing back finds what was typed", () => {
  const { model } = play(opened, none, kept, weight("82.4"), { is: "unitChosen", unit: "stLb" }, { is: "typed", field: "weightStone", text: "12" }, { is: "unitChosen", unit: "kg" });
  expect(model.fields).toMatchObject({ weightUnit: "kg", weightKg: "82.4", weightStone: "12" });
});

test("a value that cannot be saved stays in its box with the sentence beside it", () => {
  const wrong = { ...nothing, problems: [{ field: "weight", said }] };
  const { model, effects } = play(opened, none, kept, weight("824"), next, { looked: wrong });
  expect(model).toMatchObject({ page: "weight", fields: { weightKg: "824" } });
  expect(model.trouble?.fields).toEqual([{ field: "weightKg", said }]);
  expect(effects.at(-1)).toEqual(focus(SUMMARY));
});

test("an empty box is asked about once more, and nothing is sent", () => {
  const { model, calls } = play(opened, none, kept, next);
  expect(model.trouble?.fields[0]?.field).toBe("weightKg");
  expect(calls).not.toContain("check_in_look");
});

test("the danger signs cannot be passed over", () => {
  const { model } = play(opened, next);
  expect(model.page).toBe("danger");
  expect(model.trouble?.fields.map((one) => one.field)).toEqual(["chest-pain", "fainted"]);
});

test("an unusual value that was confirmed is saved as confirmed and not asked about again", () => {
  const { model, effects } = play(
    opened, none, kept, weight("28.4"), next, { looked: unusual }, { is: "checksRight" }, { looked: unusual }, kept,
    { is: "skipChosen" }, kept, { is: "skipChosen" }, kept, none, kept, { is: "saveChosen" }, { looked: unusual },
  );
  expect(model.checks).toBeNull();
  expect(effects.at(-1)).toEqual(call("check_in", { form: "f1", fields: model.fields, confirmed: true, goesOn: false }));
});

test("a check-in that the host asks about again keeps everything and asks", () => {
  const { model } = play(...toReview, { is: "saveChosen" }, { looked: nothing }, { tried: "askAgain" });
  expect(model.saving).toBe("no");
  expect(model.checks?.items).toEqual([{ field: "weightKg", said }]);
  expect(model.fields.weightKg).toBe("82.4");
});

test("a save that fails keeps everything that was typed and can be pressed again", () => {
  const steps: Play[] = [...toReview, { is: "saveChosen" }, { looked: nothing }, { tried: "store" }];
  const { model } = play(...steps);
  expect(model.trouble?.said).toEqual(said);
  expect(model.fields.weightKg).toBe("82.4");
  expect(play(...steps, { is: "saveChosen" }, { looked: nothing }).calls.at(-1)).toBe("check_in");
});

test("what is typed is kept a moment later, and at once when the page changes", () => {
  const typing = play(opened, none, kept, weight("82.4"));
  expect(typing.effects.at(-1)).toMatchObject({ do: "later", event: { is: "draftDue" } });
  expect(play(opened, none, kept, weight("82.4"), { is: "draftDue" }).calls.at(-1)).toBe("save_draft");
  const turned = play(opened, none, kept, weight("82.4"), next, { looked: nothing });
  expect(turned.effects).toContainEqual(call("save_draft", { form: "f1", fields: turned.model.fields, page: PAGES.indexOf("pressure") }));
});

test("one draft travels at a time, and the newest follows it", () => {
  const { model, calls } = play(opened, none, weight("8"), weight("82"), { is: "draftDue" });
  expect(calls.filter((command) => command === "save_draft").length).toBe(1);
  expect(update(model, kept)[1]).toContainEqual(call("save_draft", { form: "f1", fields: model.fields, page: 1 }));
});

test("an answer about values that have changed since is asked for again", () => {
  const { model, calls } = play(opened, none, kept, weight("82.4"), next, weight("82.5"));
  const stale: Event = { is: "answered", command: "check_in_look", input: { ...BLANK }, outcome: { ok: true, value: nothing } };
  const [after, effects] = update(model, stale);
  expect(calls.filter((command) => command === "check_in_look").length).toBe(1);
  expect(after.page).toBe("weight");
  expect(effects).toEqual([call("check_in_look", model.fields)]);
});

test("a key pressed once too often on the way in does not say 'none of these'", () => {
  expect(play(opened).effects.at(-1)).toEqual(focus(TITLE));
  const pressedAgain = play(opened, next).model;
  expect([pressedAgain.page, pressedAgain.fields.symptoms]).toEqual(["danger", {}]);
});

test("the keypad types into the box that has the focus", () => {
  const { model } = play(opened, none, kept, { is: "keyPressed", key: "8" }, { is: "keyPressed", key: "2" }, { is: "keyPressed", key: "back" });
  expect(model.fields.weightKg).toBe("8");
});

test("beside a danger sign a box that can not be read does not keep the rest from being saved", () => {
  const wrong: CheckInLook = { danger: advice, problems: [{ field: "weight", said }], checks: [] };
  const part = { ...result, saved: [{ key: "k", text: "Chest pain: now" }], notSaved: [{ field: "weightKg", said }] } as ResultView;
  const steps: Play[] = [opened, yes, { looked: wrong }, { is: "saveChosen" }, { looked: wrong }];
  const asked = play(...steps);
  expect(asked.calls.at(-1)).toBe("check_in");
  const { model, calls } = play(...steps, { came: part });
  expect(model.saving).toBe("no");
  expect(model.trouble?.fields).toEqual([{ field: "weightKg", said }]);
  expect(model.trouble?.said).toMatchObject({ args: { saved: "Chest pain: now" } });
  expect(calls.at(-1)).toBe("save_draft");
  const again = play(...steps, { came: part }, kept, weight("82.4"), { is: "saveChosen" }, { looked: { ...nothing, danger: advice } });
  expect(again.calls.filter((call) => call === "check_in")).toHaveLength(2);
  expect(play(...steps, { came: part }, kept, { is: "saveChosen" }, { looked: wrong }, { came: result }).model.saving).toBe("saved");
});

test("a question about an unusual value is asked after a danger sign has been saved", () => {
  const both: CheckInLook = { ...unusual, danger: advice };
  const part = { ...result, notAsked: [{ field: "weight", said }] } as ResultView;
  const steps: Play[] = [opened, none, kept, weight("28.4"), yes, { looked: both }, { is: "saveChosen" }, { looked: both }, { came: part }];
  const { model, effects } = play(...steps);
  expect(model.checks).toEqual({ purpose: "save", items: [{ field: "weightKg", said }] });
  expect(effects.at(-1)).toEqual(focus(CHECKS));
  const right = play(...steps, { is: "checksRight" }, { looked: both });
  expect(right.effects.findLast((one) => one.do === "call")).toMatchObject({ command: "check_in", input: { confirmed: true } });
});
