import { expect, test } from "vitest";
import type { PlanLine, PlanView } from "../../../generated/types";
import { call, focus, SUMMARY } from "../../effects";
import { startPlan, type PlanEvent, type PlanModel } from "./model";
import { updatePlan } from "./update";

function line(basedOn: string[], typed: string): PlanLine {
  return {
    subject: "target-weight",
    group: "Weight",
    name: "Target weight",
    value: `${typed} kg`,
    typed,
    unit: "kg",
    range: "",
    choices: [],
    layer: "person",
    layers: [],
    basedOn,
    conflict: false,
    editable: true,
    read: null,
  };
}

function plan(...lines: PlanLine[]): PlanView {
  return { patient: "p1", lines, notYetThere: null };
}

function play(...events: PlanEvent[]): { model: PlanModel; effects: unknown[] } {
  let model: PlanModel = { ...startPlan, plan: plan(line(["e1"], "82.0")) };
  const effects: unknown[] = [];
  for (const event of events) {
    const [next, more] = updatePlan(model, event);
    model = next;
    effects.push(...more);
  }
  return { model, effects };
}

const typed: PlanEvent = { is: "typed", subject: "target-weight", part: "value", text: "81.5" };
const asked = { patient: "p1", subject: "target-weight", value: "81.5", why: "", review: "", basedOn: ["e1"], confirmed: false };

test("a second press while a line is being saved asks for nothing more", () => {
  const save: PlanEvent = { is: "saveChosen", subject: "target-weight" };
  expect(play(typed, save, save).effects).toEqual([call("plan_set", asked)]);
});

test("an edit replaces only what the person was looking at, though more arrived while they typed", () => {
  const { model } = play(typed);
  const arrived: PlanModel = { ...model, plan: plan(line(["e1", "e2"], "83.0")) };
  const [, effects] = updatePlan(arrived, { is: "saveChosen", subject: "target-weight" });
  expect(effects).toEqual([call("plan_set", asked)]);
});

test("a refused value stays in its box with the sentence beside it", () => {
  const said = { key: "k", text: "Type a weight between 25 and 300 kg." };
  const { model, effects } = play(typed, { is: "saveChosen", subject: "target-weight" }, {
    is: "answered",
    command: "plan_set",
    input: asked,
    outcome: { ok: false, problem: { kind: "badInput", said, fields: [{ field: "value", said }] } },
  });
  expect(model.edits["target-weight"]).toMatchObject({ value: "81.5", saving: false });
  expect(model.edits["target-weight"]?.trouble?.fields).toEqual([{ field: "plan/target-weight/value", said }]);
  expect(effects.at(-1)).toEqual(focus(SUMMARY));
});

test("a value that was asked about is confirmed by saving it again, and another one is asked about anew", () => {
  const said = { key: "k", text: "You typed 71.5 kg. The last weight is 82.4 kg." };
  const save: PlanEvent = { is: "saveChosen", subject: "target-weight" };
  const question: PlanEvent = {
    is: "answered",
    command: "plan_set",
    input: asked,
    outcome: { ok: false, problem: { kind: "askAgain", said, fields: [{ field: "value", said }] } },
  };
  expect(play(typed, save, question, save).effects.at(-1)).toEqual(call("plan_set", { ...asked, confirmed: true }));
  const other: PlanEvent = { ...typed, text: "71.0" } as PlanEvent;
  const { effects } = play(typed, save, question, other, save);
  expect(effects.at(-1)).toEqual(call("plan_set", { ...asked, value: "71.0", confirmed: false }));
});

test("a half-typed review date is sent as it is, so that the host can say what is wrong with it", () => {
  const { effects } = play(
    typed,
    { is: "typed", subject: "target-weight", part: "day", text: "3" },
    { is: "typed", subject: "target-weight", part: "year", text: "2027" },
    { is: "saveChosen", subject: "target-weight" },
  );
  expect(effects).toEqual([call("plan_set", { ...asked, review: "2027-00-03" })]);
});

test("a box that is opened and left without typing gives the keyboard back to where it was", () => {
  const { model, effects } = play({ is: "editOpened", subject: "target-weight" }, { is: "editClosed", subject: "target-weight" });
  expect(model.edits).toEqual({});
  expect(effects).toEqual([focus("box-plan-target-weight-value"), focus("box-plan-target-weight-change")]);
});
