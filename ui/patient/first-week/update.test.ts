import { expect, test } from "vitest";
import { call } from "../../shared/effects";
import { start } from "./model";
import { update } from "./update";

test("a step is marked, and can be marked as not done", () => {
  expect(update(start, { is: "marked", step: "weigh", done: true })[1]).toEqual([call("first_week_mark", { step: "weigh", state: "done" })]);
  expect(update(start, { is: "marked", step: "weigh", done: false })[1]).toEqual([call("first_week_mark", { step: "weigh", state: "not-done" })]);
});

test("skipping leads back to Today, and it can be shown again", () => {
  expect(update(start, { is: "skipChosen" })[1]).toContainEqual({ do: "go", to: { at: "today" } });
  expect(update(start, { is: "againChosen" })[1]).toEqual([call("first_week_mark", { step: "", state: "again" })]);
});
