import { expect, test } from "vitest";
import type { QuestionnaireForm, QuestionnaireStep } from "../../generated/types";
import { call } from "../../shared/effects";
import { start, type Asking, type Event, type Model } from "./model";
import { HELP, update } from "./update";

const said = { key: "k", text: "Call Samaritans on 116 123." };
const question = (code: string) => ({ code, text: code, choices: [{ code: "not-at-all", text: "Not at all" }, { code: "several-days", text: "Several days" }] });
const none: QuestionnaireStep = { help: [], notAsked: ["difficulty"] };
const form: QuestionnaireForm = {
  form: "f1",
  code: "phq-9",
  title: "PHQ-9",
  intro: "",
  licence: "",
  questions: ["mood", "self-harm", "difficulty"].map(question),
  answers: {},
  page: 0,
  step: none,
};

function play(model: Model, ...events: Event[]): Model {
  return events.reduce((now, event) => update(now, event)[0], model);
}

const opened = (value = form): Event => ({ is: "answered", command: "questionnaire_form", input: { code: "phq-9" }, outcome: { ok: true, value } });
const kept = (value: QuestionnaireStep): Event => ({ is: "answered", command: "questionnaire_answer", input: { form: "f1", code: "phq-9", answers: {}, page: 0 }, outcome: { ok: true, value } });
const asking = (model: Model): Asking => model.asking as Asking;

test("each answer goes to the disk as it is given, and going back loses none", () => {
  const begun = play(start, opened());
  const [answered, effects] = update(begun, { is: "answerChosen", answer: "several-days" });
  expect(effects).toEqual([call("questionnaire_answer", { form: "f1", code: "phq-9", answers: { mood: "several-days" }, page: 0 })]);
  const back = play(answered, kept(none), { is: "nextChosen" }, { is: "backChosen" });
  expect([asking(back).page, asking(back).answers]).toEqual([0, { mood: "several-days" }]);
});

test("'next' before the answer is on the disk waits for it", () => {
  const waiting = play(start, opened(), { is: "answerChosen", answer: "not-at-all" }, { is: "nextChosen" });
  expect(asking(waiting).page).toBe(0);
  expect(asking(play(waiting, kept(none))).page).toBe(1);
});

test("help takes the screen at once, and nothing moves on under it", () => {
  const at = play(start, opened({ ...form, page: 1, answers: { mood: "not-at-all" } }), { is: "answerChosen", answer: "several-days" }, { is: "nextChosen" });
  const [helped, effects] = update(at, kept({ help: [said], notAsked: [] }));
  expect([asking(helped).page, asking(helped).help, effects]).toEqual([1, [said], [{ do: "focus", on: HELP }]]);
  expect(asking(play(helped, { is: "nextChosen" })).page).toBe(2);
});

test("a question is not passed over without a word, and 'I would rather not say' is an answer", () => {
  const begun = play(start, opened());
  expect(play(begun, { is: "nextChosen" }).trouble?.fields.length).toBe(1);
  expect(asking(play(begun, { is: "answerChosen", answer: "prefer-not-to-say" }, kept(none), { is: "nextChosen" })).page).toBe(1);
});

test("what is not asked is not shown, and the end is saved once", () => {
  const last = play(start, opened({ ...form, page: 1, answers: { mood: "not-at-all", "self-harm": "not-at-all" } }));
  const [saving, effects] = update(last, { is: "nextChosen" });
  expect(effects).toEqual([call("questionnaire_finish", { form: "f1", code: "phq-9", answers: { mood: "not-at-all", "self-harm": "not-at-all" }, page: 1 })]);
  expect(update(saving, { is: "nextChosen" })[1]).toEqual([]);
});

test("what a shorter one asked already is not asked again", () => {
  expect(asking(play(start, opened({ ...form, answers: { mood: "several-days" } }))).page).toBe(1);
});
