import { expect, test } from "vitest";
import type { Problem } from "../../generated/types";
import { call, focus, SUMMARY } from "../../shared/effects";
import { BLANK, start, type Event, type Model } from "./model";
import { DONE, update, WORK } from "./update";

function play(...events: Event[]): { model: Model; effects: unknown[] } {
  let model = start;
  const effects: unknown[] = [];
  for (const event of events) {
    const [next, more] = update(model, event);
    model = next;
    effects.push(...more);
  }
  return { model, effects };
}

const correcting: Event[] = [
  { is: "correctChosen", key: "e1", at: "21 November 2026" },
  { is: "typed", field: "weightKg", text: "28.4" },
];
const fields = { ...BLANK, weightKg: "28.4" };
const said = { key: "k", text: "You typed 28.4 kg; yesterday was 82.4." };

function refusal(kind: Problem["kind"]): Event {
  return {
    is: "answered",
    command: "amend_reading",
    input: { key: "e1", fields, confirmed: false },
    outcome: { ok: false, problem: { kind, said, fields: [{ field: "weight", said }] } },
  };
}

test("a second press while a correction is being saved asks for nothing more", () => {
  const { effects } = play(...correcting, { is: "saveChosen" }, { is: "saveChosen" });
  expect(effects).toEqual([focus(WORK), call("amend_reading", { key: "e1", fields, confirmed: false })]);
});

test("a refused correction keeps what was typed and says it beside the box", () => {
  const { model, effects } = play(...correcting, { is: "saveChosen" }, refusal("badInput"));
  expect(model.work).toMatchObject({ fields: { weightKg: "28.4" } });
  expect(model.trouble?.fields).toEqual([{ field: "weightKg", said }]);
  expect(effects.at(-1)).toEqual(focus(SUMMARY));
});

test("an unusual correction is asked about, and sent again as confirmed", () => {
  const { effects } = play(...correcting, { is: "saveChosen" }, refusal("askAgain"), { is: "checksRight" });
  expect(effects.at(-1)).toEqual(call("amend_reading", { key: "e1", fields, confirmed: true }));
});

test("a reading is not withdrawn without a reason", () => {
  const { model, effects } = play({ is: "withdrawChosen", key: "e1", at: "today" }, { is: "saveChosen" });
  expect(effects).toEqual([focus(WORK), focus(SUMMARY)]);
  expect(model.trouble?.fields[0]?.field).toBe("reason");
});

test("the readings that are shown are saved as a file once, and it is said where", () => {
  const asked = play({ is: "daysChosen", days: 7 }, { is: "fileChosen" }, { is: "fileChosen" });
  expect(asked.effects.filter((one) => JSON.stringify(one).includes("save_numbers"))).toEqual([call("save_numbers", { days: 7 })]);
  const where = { key: "k", text: "Saved as hearth-readings.csv" };
  const [model, effects] = update(asked.model, {
    is: "answered",
    command: "save_numbers",
    input: { days: 7 },
    outcome: { ok: true, value: { said: where, file: "Downloads/hearth-readings.csv", rows: 12 } },
  });
  expect([model.done, model.filing]).toEqual([where, false]);
  expect(effects).toEqual([focus(DONE)]);
});

test("an answer about another period than the one now wanted is put by", () => {
  const { model } = play({ is: "daysChosen", days: 7 }, {
    is: "answered",
    command: "my_numbers",
    input: { days: 31 },
    outcome: { ok: true, value: { series: [], rows: [], symptoms: [], medicines: [], notLoaded: null } },
  });
  expect(model.numbers).toBeNull();
});
