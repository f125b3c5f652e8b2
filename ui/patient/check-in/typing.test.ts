// What a person types, pastes and answers beyond the plain way through, and how a check-in begins.
import { expect, test } from "vitest";
import type { CheckInFields, CheckInForm, CheckInLook } from "../../generated/types";
import { call, focus, focusNow } from "../../shared/effects";
import { boxId } from "../../shared/trouble";
import { BLANK, PAGES, type Page } from "./fields";
import { start, type Ask, type Event, type Model } from "./model";
import { update } from "./update";

const form: CheckInForm = {
  form: "f1",
  draft: null,
  draftPage: 0,
  draftEarlier: null,
  clock: null,
  questions: [
    { symptom: "chest-pain", text: "Chest pain?", help: "", danger: true, answers: [{ answer: "no", text: "No", usual: true }] },
  ],
  askOxygen: false,
  weightUnit: "kg",
};
const nothing: CheckInLook = { danger: null, problems: [], checks: [] };
const earlier = { said: { key: "draft-earlier", text: "You began this check on 21 November 2026. It is not saved yet." }, atMs: 1_795_250_000_000 };
const jump = { field: "weight", said: { key: "check-weight-jump", text: "You typed 70.2 kg. Is this you?" } };

function at(page: Page, fields: Partial<CheckInFields> = {}): Model {
  const [opened] = update(start, { is: "answered", command: "check_in_form", input: null, outcome: { ok: true, value: form } });
  return { ...opened, page, fields: { ...BLANK, ...fields } };
}

function play(model: Model, ...events: Event[]): { model: Model; effects: Ask[] } {
  let effects: Ask[] = [];
  for (const event of events) {
    const [next, more] = update(model, event);
    model = next;
    effects = [...effects, ...more];
  }
  return { model, effects };
}

function looked(model: Model, look: CheckInLook): Event {
  return { is: "answered", command: "check_in_look", input: model.fields, outcome: { ok: true, value: look } };
}

test("a pressure is typed as it is written, and the stroke goes on to the lower number at once", () => {
  const { model, effects } = play(at("pressure"), { is: "typed", field: "systolic", text: "128/" });
  expect(model).toMatchObject({ active: "diastolic", fields: { systolic: "128", diastolic: "" } });
  expect(effects[0]).toEqual(focusNow(boxId("diastolic")));
});

test("Enter after the upper number goes on to the empty lower one, and asks for nothing", () => {
  const { model, effects } = play(at("pressure"), { is: "typed", field: "systolic", text: "98" }, { is: "nextChosen" });
  expect(model.active).toBe("diastolic");
  expect(effects.filter((one) => one.do === "call")).toEqual([]);
  const stones = play(at("weight", { weightUnit: "stLb" }), { is: "typed", field: "weightStone", text: "12" }, { is: "nextChosen" });
  expect(stones.model.active).toBe("weightPounds");
});

test("what a device says is pasted into the boxes that it belongs to", () => {
  const both = play(at("pressure"), { is: "pasted", field: "diastolic", text: " 128/76 mmHg" });
  expect(both.model.fields).toMatchObject({ systolic: "128", diastolic: "76" });
  const stones = play(at("weight"), { is: "pasted", field: "weightKg", text: "12st 13lb" });
  expect(stones.model).toMatchObject({ active: "weightPounds", fields: { weightUnit: "stLb", weightStone: "12", weightPounds: "13", weightKg: "" } });
});

test("a unit that was typed is taken off on the way to the next page, and anything else stays as it was typed", () => {
  const unit = play(at("weight"), { is: "typed", field: "weightKg", text: "82,4 kg" }, { is: "nextChosen" });
  expect(unit.effects.at(-1)).toEqual(call("check_in_look", { ...BLANK, weightKg: "82,4" }));
  const other = play(at("weight"), { is: "typed", field: "weightKg", text: "68 bpm" }, { is: "nextChosen" });
  expect(other.model.fields.weightKg).toBe("68 bpm");
});

test("'It was not me' puts the number away, stays on the page and says so; nothing of it is saved", () => {
  const typed = play(at("weight"), { is: "typed", field: "weightKg", text: "70.2" }, { is: "nextChosen" }).model;
  const asked = play(typed, looked(typed, { ...nothing, checks: [jump] })).model;
  expect(asked.checks?.items[0]?.said).toEqual(jump.said);
  for (const [because, word] of [["not-me", "ui-checkin-not-me-note"], ["wrong-device", "ui-checkin-wrong-device-note"]] as const) {
    const { model } = play(asked, { is: "checksNotMine", because });
    expect(model).toMatchObject({ page: "weight", checks: null, note: { word }, fields: { weightKg: "" } });
    expect(play(model, { is: "skipChosen" }, { is: "backChosen" }).model.fields.weightKg).toBe("");
    expect(play(model, { is: "typed", field: "weightKg", text: "8" }).model.note).toBeNull();
  }
});

test("two numbers in the wrong boxes change places with one press, and are looked at again", () => {
  const { model, effects } = play(at("pressure", { systolic: "76", diastolic: "124" }), { is: "swapChosen" });
  expect(model.fields).toMatchObject({ systolic: "124", diastolic: "76" });
  expect(effects).toEqual([call("check_in_look", model.fields)]);
});

test("a pulse and an oxygen level the wrong way round change places with one press, and are looked at again", () => {
  const said = { key: "check-pulse-oxygen-swapped", text: "Are they the wrong way round?" };
  const asked: Model = { ...at("review", { pulse: "96", oxygen: "72" }), checks: { purpose: "save", items: [{ field: "pulse", said }] } };
  const { model, effects } = play(asked, { is: "swapChosen" });
  expect(model).toMatchObject({ checks: null, looking: "save", fields: { pulse: "72", oxygen: "96" } });
  expect(effects).toEqual([call("check_in_look", model.fields)]);
});

const left: CheckInForm = { ...form, draft: { ...BLANK, weightKg: "82.4" }, draftPage: PAGES.indexOf("pressure"), draftEarlier: earlier };

function open(found: CheckInForm): { model: Model; effects: Ask[] } {
  return play(start, { is: "answered", command: "check_in_form", input: null, outcome: { ok: true, value: found } });
}

test("a check-in that was left today goes on at the question it was on", () => {
  const { model, effects } = open({ ...left, draftEarlier: null });
  expect(effects.at(-1)).toEqual(focus(boxId("systolic")));
  expect(model).toMatchObject({ page: "pressure", earlier: null, fields: { weightKg: "82.4" } });
});

test("no number of another day stands in today's check-in", () => {
  const { model } = open(left);
  expect(model.earlier).toEqual(earlier);
  const today = play(model, { is: "earlierNotWanted" });
  expect(today.model).toMatchObject({ earlier: null, page: "danger", fields: BLANK });
  expect(today.effects).toContainEqual(call("save_draft", { form: "f1", fields: BLANK, page: 0 }));
});

test("a check-in of another day can be saved for that day, and says so from then on", () => {
  const { model, effects } = play(open(left).model, { is: "earlierWanted" });
  expect(model).toMatchObject({ page: "review", fields: { weightKg: "82.4", measuredMs: earlier.atMs } });
  expect(effects).toContainEqual(call("check_in_look", model.fields));
  const again = open({ ...left, draft: model.fields, draftPage: PAGES.indexOf("review") });
  expect(again.model).toMatchObject({ earlier: null, page: "review" });
});
