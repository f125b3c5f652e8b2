import { expect, test } from "vitest";
import { call } from "../effects";
import { start, type Model } from "./model";
import { update } from "./update";

const open: Model = { ...start, look: { language: "en", textPercent: 150, highContrast: false } };

test("larger text is kept at once and shown at once", () => {
  const [model, effects] = update(open, { is: "sizeStepped", step: 1 });
  expect(model.look?.textPercent).toBe(200);
  expect(effects).toEqual([call("set_preferences", { language: "en", textPercent: 200, highContrast: false })]);
});

test("text larger than the largest asks for nothing", () => {
  const [largest] = update(open, { is: "sizeStepped", step: 1 });
  const [, effects] = update(largest, { is: "sizeStepped", step: 1 });
  expect(effects).toEqual([]);
});

test("a second press on lock asks for nothing more", () => {
  const [locking, asked] = update(open, { is: "lockChosen" });
  expect(asked).toEqual([call("lock", null)]);
  expect(update(locking, { is: "lockChosen" })[1]).toEqual([]);
});

test("what the computer says of its network is passed on at once, and changes nothing on the screen", () => {
  for (const online of [true, false]) {
    const [model, effects] = update(open, { is: "networkChanged", online });
    expect(model).toEqual(open);
    expect(effects).toEqual([call("network", { online })]);
    expect(update(model, { is: "answered", command: "network", input: { online }, outcome: { ok: true, value: {} } })).toEqual([open, []]);
  }
});
