import { expect, test } from "vitest";
import type { Reminders } from "../../generated/types";
import { call } from "../../shared/effects";
import { start, type Event, type Model } from "./model";
import { update } from "./update";

const chosen = { on: false, times: ["09:00"], days: [true, true, true, true, true, true, true], quietFrom: "21:00", quietTo: "08:00", stays: false, starts: false };
const reminders: Reminders = { chosen, dayNames: [], canStart: true, next: { key: "reminder-none", text: "" } };

function play(...events: Event[]): { model: Model; effects: unknown[] } {
  let [model, effects] = update(start, { is: "answered", command: "reminders", input: null, outcome: { ok: true, value: reminders } }) as [Model, unknown[]];
  for (const event of events) {
    const [next, more] = update(model, event);
    model = next;
    effects = [...effects, ...more];
  }
  return { model, effects };
}

test("there is a box for each time, and a second press while the first is saving asks for nothing more", () => {
  const { model, effects } = play({ is: "typed", field: "time1", text: "18:00" }, { is: "saveChosen" }, { is: "saveChosen" });
  expect(model.chosen?.times).toEqual(["09:00", "18:00", "", ""]);
  expect(effects).toEqual([call("set_reminders", { ...chosen, times: ["09:00", "18:00", "", ""] })]);
});

test("a refused time stays typed, with its sentence beside it", () => {
  const said = { key: "problem-reminder-time", text: "Type a time of day like 08:30." };
  const { model } = play({ is: "typed", field: "time0", text: "half past" }, { is: "saveChosen" }, {
    is: "answered",
    command: "set_reminders",
    input: chosen,
    outcome: { ok: false, problem: { kind: "badInput", said, fields: [{ field: "time0", said }] } },
  });
  expect(model.chosen?.times[0]).toBe("half past");
  expect(model.trouble?.fields[0]?.field).toBe("time0");
  expect(model.saving).toBe(false);
});
