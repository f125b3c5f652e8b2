import { expect, test } from "vitest";
import type { PlanView } from "../../generated/types";
import { call, focus } from "../../shared/effects";
import { keeps, start } from "./model";
import { update } from "./update";

const plan: PlanView = { patient: "p1", lines: [], notYetThere: null };

test("a plan that changed is read again and shown", () => {
  expect(update(start, { is: "stale" })[1]).toEqual([call("my_care", null), call("my_plan", null)]);
  const [model] = update(start, { is: "answered", command: "my_plan", input: null, outcome: { ok: true, value: plan } });
  expect(model.plan).toBe(plan);
});

test("the plan stays on the screen when reading it again fails", () => {
  const problem = { kind: "unexpected" as const, said: { key: "k", text: "t" }, fields: [] };
  const [model] = update({ ...start, plan }, { is: "answered", command: "my_plan", input: null, outcome: { ok: false, problem } });
  expect(model).toMatchObject({ plan, trouble: { said: problem.said } });
});

test("a second press while a sheet is being made asks for nothing more, and then it is said where it is", () => {
  const asked = call("save_paper", { kind: "card", patient: null, days: 0 });
  const [making, effects] = update(start, { is: "paperChosen", kind: "card" });
  expect(effects).toEqual([asked]);
  expect(update(making, { is: "paperChosen", kind: "guide" })[1]).toEqual([]);
  const said = { key: "k", text: "Saved as hearth-card.pdf" };
  const outcome = { ok: true as const, value: { said, file: "hearth-card.pdf" } };
  const [made] = update(making, { is: "answered", command: "save_paper", input: asked.input, outcome });
  expect(made).toMatchObject({ making: null, made: said });
});

test("a sheet that could not be made says why, and the plan stays", () => {
  const problem = { kind: "unexpected" as const, said: { key: "k", text: "t" }, fields: [] };
  const [model] = update({ ...start, plan, making: "card" }, { is: "answered", command: "save_paper", input: { kind: "card", patient: null, days: 0 }, outcome: { ok: false, problem } });
  expect(model).toMatchObject({ plan, making: null, made: problem.said });
});

test("a second press on 'I have read this' writes one receipt, and the keyboard stays where the changes stood", () => {
  const asked = call("plan_read", { keys: ["e1"] });
  const [waiting, effects] = update(start, { is: "readChosen", keys: ["e1"] });
  expect(effects).toEqual([asked]);
  expect(update(waiting, { is: "readChosen", keys: ["e1"] })[1]).toEqual([]);
  const contact = { team: "", phone: "", openNow: false, hours: { key: "k", text: "" }, outOfHours: { key: "k", text: "" } };
  const care = { patient: "p1", changes: [], sections: [], goals: [], next: [], plans: [], card: [], contact, needsNewer: null };
  const [read, more] = update(waiting, { is: "answered", command: "plan_read", input: asked.input, outcome: { ok: true, value: care } });
  expect(read).toMatchObject({ care, receipting: false });
  expect(more).toEqual([focus("plan-changes")]);
});

test("nothing is said to be read that was not on the screen", () => {
  expect(update(start, { is: "readChosen", keys: [] })[1]).toEqual([]);
});

test("my own words that are half typed are there again after another place", () => {
  const edit = { text: "my gar", basedOn: ["e1"], saving: false, trouble: null };
  const kept = keeps.of({ ...start, plan, texts: { matters: edit } });
  expect(keeps.back(kept ?? {}, { typed: "2026-11-21", today: "2026-11-22" })).toEqual({ texts: { matters: edit }, goal: null, next: null });
  expect(keeps.of(start)).toBeNull();
});
