import { expect, test } from "vitest";
import type { CheckInForm, Problem, ResultView } from "../../generated/types";
import { call, focus, SUMMARY } from "../../shared/effects";
import { BLANK, start, type CorrectField, type Event, type Model } from "./model";
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
  { is: "correctChosen", row: { key: "e1", at: "21 November 2026", cells: {} } },
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
  expect(effects).toEqual([focus(WORK), call("check_in_form", null), call("amend_reading", { key: "e1", fields, confirmed: false })]);
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

const two: Event = { is: "correctChosen", row: { key: "e1", at: "today", cells: { pressure: "124/76 / 122/74", symptoms: "Chest pain" } } };
const typed = (field: CorrectField, text: string): Event => ({ is: "typed", field, text });
const answer = (symptom: string, given: string): Event => ({ is: "answerChosen", symptom, answer: given });

function sentBy(...events: Event[]): unknown {
  return play(...events, { is: "saveChosen" }).effects.at(-1);
}

function amending(more: Partial<typeof BLANK>): unknown {
  return call("amend_reading", { key: "e1", fields: { ...BLANK, ...more }, confirmed: false });
}

test("correcting one number of one pressure leaves the other number and the other pressure as they were", () => {
  const both = { systolic: "124", diastolic: "76", systolicAgain: "122", diastolicAgain: "74" };
  expect(sentBy(two, typed("systolicAgain", "132"))).toEqual(amending({ ...both, systolicAgain: "132" }));
  expect(sentBy(two, typed("systolic", "134/86 mmHg"))).toEqual(amending({ ...both, systolic: "134", diastolic: "86" }));
  const one: Event = { is: "correctChosen", row: { key: "e1", at: "today", cells: { pressure: "124/76" } } };
  expect(sentBy(one, typed("diastolic", "78"))).toEqual(amending({ systolic: "124", diastolic: "78" }));
});

test("pressures that nobody touched are not sent, and neither is an answer", () => {
  expect(sentBy(two, typed("weightKg", "82.4"))).toEqual(amending({ weightKg: "82.4" }));
});

test("a symptom that was pressed by mistake is put right alone, asking nothing else, and leads to the result", () => {
  const { model, effects } = play(two, answer("chest-pain", "no"), { is: "saveChosen" });
  expect(model.work).toMatchObject({ told: "Chest pain" });
  expect(effects.at(-1)).toEqual(amending({ symptoms: { "chest-pain": "no" } }));
  const result = { notSaved: [], notAsked: [], saved: [] } as unknown as ResultView;
  const input = { key: "e1", fields: { ...BLANK, symptoms: { "chest-pain": "no" } }, confirmed: false };
  const [done, more] = update(model, { is: "answered", command: "amend_reading", input, outcome: { ok: true, value: result } });
  expect([done.work, more]).toEqual([null, [{ do: "go", to: { at: "result", result } }]]);
});

test("an answer that is left as it was after all is not sent", () => {
  expect(sentBy(two, answer("dizzy", "yes"), answer("chest-pain", "no"), answer("dizzy", ""))).toEqual(amending({ symptoms: { "chest-pain": "no" } }));
});

test("another answer is not saved as confirmed by an earlier 'that is right'", () => {
  const { model } = play(...correcting, { is: "saveChosen" }, refusal("askAgain"), answer("dizzy", "yes"));
  expect(model.work).toMatchObject({ checks: null, fields: { weightKg: "28.4", symptoms: { dizzy: "yes" } } });
});

test("what a check-in asks is asked of the host once, and without it the numbers can still be put right", () => {
  const form = { questions: [{ symptom: "dizzy", text: "Dizzy?", help: "", danger: false, answers: [] }] } as unknown as CheckInForm;
  const came: Event = { is: "answered", command: "check_in_form", input: null, outcome: { ok: true, value: form } };
  const { model, effects } = play(two, came, { is: "closed" }, two);
  expect(model.questions).toEqual(form.questions);
  expect(effects.filter((one) => JSON.stringify(one).includes("check_in_form"))).toHaveLength(1);
  const problem: Problem = { kind: "store", said, fields: [] };
  const failed: Event = { is: "answered", command: "check_in_form", input: null, outcome: { ok: false, problem } };
  expect(sentBy(two, failed, typed("pulse", "68"))).toEqual(amending({ pulse: "68" }));
});

test("a danger sign that is saved before a box that can't be read is told above it, until the rest is right", () => {
  const { model } = play(two, answer("chest-pain", "yes"), typed("pulse", "6x"), { is: "saveChosen" });
  const result = { notSaved: [{ field: "pulse", said }], notAsked: [], saved: [said] } as unknown as ResultView;
  const input = { key: "e1", fields: { ...BLANK, pulse: "6x", symptoms: { "chest-pain": "yes" } }, confirmed: false };
  const [half] = update(model, { is: "answered", command: "amend_reading", input, outcome: { ok: true, value: result } });
  expect(half).toMatchObject({ urgent: result, saving: false, trouble: { fields: [{ field: "pulse" }] } });
  const whole = { ...result, notSaved: [] };
  const [done] = update(half, { is: "answered", command: "amend_reading", input, outcome: { ok: true, value: whole } });
  expect(done.urgent).toBeNull();
});
