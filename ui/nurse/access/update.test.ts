import { expect, test } from "vitest";
import type { AccessRow, AccessView } from "../../generated/types";
import { call, focus, SUMMARY } from "../../shared/effects";
import { choices, DONE, QUESTION, startWith, type Event, type Model } from "./model";
import { update } from "./update";

const said = { key: "k", text: "Ben looks after this patient now." };
const row: AccessRow = { user: "u1", name: "Ben", owner: false, sees: true, you: false, carer: false, said };
const view: AccessView = { done: said, owner: said, road: [], withoutEffect: [], people: [row] };
const asked = { patient: "p1", to: "u1" };

function play(...events: Event[]): { model: Model; effects: unknown[] } {
  let model = startWith("p1");
  const effects: unknown[] = [];
  for (const event of events) {
    const [next, more] = update(model, event);
    model = next;
    effects.push(...more);
  }
  return { model, effects };
}

test("nothing is done before it was asked about, and then once", () => {
  const chosen: Event = { is: "chosen", what: "handOver", row };
  expect(play(chosen).effects).toEqual([focus(QUESTION)]);
  expect(play(chosen, { is: "no" }, { is: "yes" }).effects).toEqual([focus(QUESTION), focus("page-title")]);
  expect(play(chosen, { is: "yes" }, { is: "yes" }).effects).toEqual([focus(QUESTION), call("hand_over", asked)]);
});

test("ending and giving back are the same command", () => {
  for (const [what, sees] of [["end", false], ["give", true]] as const) {
    const { effects } = play({ is: "chosen", what, row }, { is: "yes" });
    expect(effects[1]).toEqual(call("access_set", { patient: "p1", user: "u1", sees }));
  }
});

test("what was done is said, and stays said when the page is read again", () => {
  const done: Event = { is: "answered", command: "hand_over", input: asked, outcome: { ok: true, value: view } };
  const read: Event = { is: "answered", command: "access", input: { id: "p1" }, outcome: { ok: true, value: { ...view, done: null } } };
  const { model, effects } = play({ is: "chosen", what: "handOver", row }, { is: "yes" }, done, { is: "stale" }, read);
  expect(effects).toContainEqual(focus(DONE));
  expect(model.access?.done).toEqual(said);
  expect(model.asking).toBeNull();
});

test("a refusal stands in the summary and nothing is being saved any more", () => {
  const problem = { kind: "badInput" as const, said, fields: [] };
  const no: Event = { is: "answered", command: "hand_over", input: asked, outcome: { ok: false, problem } };
  const { model, effects } = play({ is: "chosen", what: "handOver", row }, { is: "yes" }, no);
  expect(model.saving).toBe(false);
  expect(model.trouble?.said).toEqual(said);
  expect(effects.at(-1)).toEqual(focus(SUMMARY));
});

test("nobody is offered to stop the one who looks after the patient", () => {
  expect(choices({ ...row, owner: true })).toEqual([]);
  expect(choices({ ...row, carer: true })).toEqual(["end"]);
  expect(choices(row)).toEqual(["handOver", "end"]);
  expect(choices({ ...row, sees: false })).toEqual(["give"]);
});
