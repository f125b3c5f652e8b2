import { expect, test } from "vitest";
import type { PlanView } from "../../generated/types";
import { call } from "../../shared/effects";
import { start } from "./model";
import { update } from "./update";

const plan: PlanView = { patient: "p1", lines: [], notYetThere: null };

test("a plan that changed is read again and shown", () => {
  expect(update(start, { is: "stale" })[1]).toEqual([call("my_plan", null)]);
  const [model] = update(start, { is: "answered", command: "my_plan", input: null, outcome: { ok: true, value: plan } });
  expect(model.plan).toBe(plan);
});

test("the plan stays on the screen when reading it again fails", () => {
  const problem = { kind: "unexpected" as const, said: { key: "k", text: "t" }, fields: [] };
  const [model] = update({ ...start, plan }, { is: "answered", command: "my_plan", input: null, outcome: { ok: false, problem } });
  expect(model).toMatchObject({ plan, trouble: { said: problem.said } });
});
