import { expect, test } from "vitest";
import { call } from "../../shared/effects";
import { start, type Model } from "./model";
import { update } from "./update";

const problem = { kind: "store", said: { key: "k", text: "The store is damaged." }, fields: [] } as const;

test("what is on the screen stays there when reading it again fails", () => {
  const today = { name: "Ann" } as unknown as NonNullable<Model["today"]>;
  const [model] = update(
    { ...start, today },
    { is: "answered", command: "today", input: null, outcome: { ok: false, problem: { ...problem, fields: [] } } },
  );
  expect(model.today).toBe(today);
  expect(model.trouble?.said).toEqual(problem.said);
});

test("what became stale is read again", () => {
  expect(update(start, { is: "stale" })[1]).toEqual([call("today", null)]);
});

test("the check-in is one press away", () => {
  expect(update(start, { is: "checkInChosen" })[1]).toEqual([{ do: "go", to: { at: "checkIn" } }]);
});
