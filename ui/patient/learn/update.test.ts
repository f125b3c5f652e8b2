import { expect, test } from "vitest";
import type { LearnView } from "../../generated/types";
import { call, focus } from "../../shared/effects";
import { keeps, start, type Event, type Model } from "./model";
import { update } from "./update";

const learn: LearnView = { patient: "p1", said: { key: "k", text: "" }, topics: [] };

function play(...events: Event[]): { model: Model; effects: unknown[] } {
  let model: Model = { ...start, learn, topic: "watching" };
  const effects: unknown[] = [];
  for (const event of events) {
    const [next, more] = update(model, event);
    model = next;
    effects.push(...more);
  }
  return { model, effects };
}

const wrong: Event = { is: "choiceChosen", question: "1", choice: "a" };
const right: Event = { is: "choiceChosen", question: "1", choice: "b" };
const read: Event = { is: "readChosen" };

test("the first answer is what is written down, though a later one is shown", () => {
  const { model, effects } = play(wrong, right, { is: "toldTyped", text: "phone them" }, read);
  expect(model.chosen).toEqual({ "1": "b" });
  const answers = [{ question: "1", choice: "a" }];
  expect(effects).toEqual([call("learnt", { patient: "", topic: "watching", answers, told: "phone them", form: "" })]);
});

test("a second press while a page is being written down asks for nothing more", () => {
  expect(play(read, read).effects).toHaveLength(1);
});

test("a page that was written down closes, and the keyboard is at its line in the list", () => {
  const input = { patient: "", topic: "watching", answers: [], told: "", form: "" };
  const { model, effects } = play({ is: "answered", command: "learnt", input, outcome: { ok: true, value: learn } });
  expect(model).toMatchObject({ topic: null, kept: "watching", told: "", chosen: {} });
  expect(effects).toEqual([focus("learn-watching")]);
});

test("what was told stays in its box when it can't be saved", () => {
  const problem = { kind: "store" as const, said: { key: "k", text: "The disk is full." }, fields: [] };
  const input = { patient: "", topic: "watching", answers: [], told: "phone", form: "" };
  const typed: Event = { is: "toldTyped", text: "phone" };
  const { model } = play(typed, read, { is: "answered", command: "learnt", input, outcome: { ok: false, problem } });
  expect(model).toMatchObject({ topic: "watching", told: "phone", saving: false, trouble: { said: problem.said } });
});

test("what was told on a page is there again after the list, another page and another place, and only on its own page", () => {
  const typed: Event = { is: "toldTyped", text: "phone them" };
  const { model } = play(wrong, right, typed, { is: "listChosen" }, { is: "topicChosen", topic: "salt" });
  expect(model).toMatchObject({ topic: "salt", told: "", chosen: {} });
  const days = { typed: "2026-11-21", today: "2026-11-22" };
  const back: Model = { ...start, ...keeps.back(keeps.of(model) ?? {}, days), learn };
  expect(back.topic).toBeNull();
  const [again] = update(back, { is: "topicChosen", topic: "watching" });
  expect(again).toMatchObject({ told: "phone them", chosen: { "1": "b" }, firstChosen: { "1": "a" } });
});

test("a page that is left while it is open keeps what was told, and one that was written down keeps nothing", () => {
  const { model } = play({ is: "toldTyped", text: "phone them" });
  expect(keeps.of(model)).toMatchObject({ begun: { watching: { told: "phone them" } } });
  const input = { patient: "", topic: "watching", answers: [], told: "phone them", form: "" };
  const [saved] = update(model, { is: "answered", command: "learnt", input, outcome: { ok: true, value: learn } });
  expect(keeps.of(saved)).toBeNull();
  expect(keeps.of(start)).toBeNull();
});
