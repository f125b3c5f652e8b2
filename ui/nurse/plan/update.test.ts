import { expect, test } from "vitest";
import type { PlanView } from "../../generated/types";
import { call } from "../../shared/effects";
import { startWith } from "./model";
import { update } from "./update";

test("what became stale is read again, banner and plan", () => {
  expect(update(startWith("p1"), { is: "stale" })[1]).toEqual([call("patient", { id: "p1" }), call("plan", { id: "p1" }), call("care", { id: "p1" }), call("patient_learning", { id: "p1" })]);
});

test("a plan read again leaves what is being typed where it is", () => {
  const edit = { value: "81.5", why: "", day: "", month: "", year: "", basedOn: ["e1"], began: "82.0 kg", saving: false, asked: null, trouble: null };
  const plan: PlanView = { patient: "p1", lines: [], notYetThere: null };
  const [model] = update(
    { ...startWith("p1"), edits: { "target-weight": edit } },
    { is: "answered", command: "plan", input: { id: "p1" }, outcome: { ok: true, value: plan } },
  );
  expect(model.edits["target-weight"]).toBe(edit);
  expect(model.plan).toBe(plan);
});
