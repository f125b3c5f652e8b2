import { expect, test } from "vitest";
import type { AlertView, Problem } from "../../generated/types";
import { call, focus, SUMMARY } from "../../shared/effects";
import { DONE, drawn, startAlerts, type AlertsEvent, type AlertsModel } from "./alert-model";
import { updateAlerts } from "./alert-update";

const said = (text: string) => ({ key: "k", text });

function alert(more: Partial<AlertView>, ...names: string[]): AlertView {
  const open = names.map((name) => ({ name, level: "amber" as const, rule: "W1", said: said("Up"), day: "", opened: false, newSince: false, found: null, entries: [`entry-${name}`] }));
  return {
    patient: "p1",
    name: "Jones, Ann",
    cause: "weight-gain",
    about: said("weight gain"),
    level: "amber",
    state: open.length > 0 ? "open" : "closed",
    stateSaid: said(""),
    reason: said("Up"),
    since: said("today"),
    opened: false,
    escalated: "",
    escalatedSaid: said(""),
    open,
    mayBePutOff: true,
    seenBy: [],
    putOff: [],
    putOffEnded: null,
    lead: "",
    lookedAt: false,
    lookedBy: [],
    closedBy: [],
    expected: 0,
    closed: 0,
    ...more,
  };
}

function withAlerts(...alerts: AlertView[]): AlertsModel {
  return { ...startAlerts("p1"), alerts: { alerts, actions: [{ typed: "spoken", text: "Spoke" }], notLoaded: null } };
}

function play(start: AlertsModel, ...events: AlertsEvent[]): { model: AlertsModel; effects: unknown[] } {
  let model = start;
  const effects: unknown[] = [];
  for (const event of events) {
    const [next, more] = updateAlerts(model, event);
    model = next;
    effects.push(...more);
  }
  return { model, effects };
}

const cause = "weight-gain";
const opened: AlertsEvent = { is: "formOpened", cause, doing: "close" };
const chosen: AlertsEvent = { is: "formTyped", cause, part: "action", text: "spoken" };
const saved: AlertsEvent = { is: "formSaved", cause };
const closing = { alert: { patient: "p1", cause, basedOn: ["f1"], entries: ["entry-f1"] }, action: "spoken", why: "" };

function closed(value: AlertView): AlertsEvent {
  return { is: "answered", command: "alert_close", input: closing, outcome: { ok: true, value } };
}

function refused(problem: Problem): AlertsEvent {
  return { is: "answered", command: "alert_close", input: closing, outcome: { ok: false, problem } };
}

test("a closing names what was on the screen when the form was opened, though more came while the nurse typed", () => {
  const { model } = play(withAlerts(alert({}, "f1")), opened, chosen);
  const more: AlertsEvent = {
    is: "answered",
    command: "alerts",
    input: { id: "p1" },
    outcome: { ok: true, value: { alerts: [alert({}, "f1", "f2")], actions: [], notLoaded: null } },
  };
  expect(play(model, more, saved).effects).toEqual([call("alert_close", closing)]);
});

test("a second press while an alert is being closed asks for nothing more", () => {
  const { effects } = play(withAlerts(alert({}, "f1")), opened, chosen, saved, saved);
  expect(effects.filter((effect) => (effect as { do: string }).do === "call")).toEqual([call("alert_close", closing)]);
});

test("an alert with nothing open gets no form, for a closing without names would close everything", () => {
  expect(play(withAlerts(alert({ state: "expected" })), opened).model.forms).toEqual({});
});

test("nothing is asked of the host before somebody said what was done", () => {
  const { model, effects } = play(withAlerts(alert({}, "f1")), opened, saved);
  expect(effects.at(-1)).toEqual(focus(SUMMARY));
  expect(model.forms[cause]).toMatchObject({ saving: false, basedOn: ["f1"] });
  expect(model.forms[cause]?.trouble?.fields[0]?.field).toBe("alert/weight-gain/action");
});

test("a refused closing keeps what was typed, with the sentence beside its box", () => {
  const { model, effects } = play(
    withAlerts(alert({}, "f1")),
    opened,
    chosen,
    { is: "formTyped", cause, part: "why", text: "long" },
    saved,
    refused({ kind: "badInput", said: said("Too long"), fields: [{ field: "why", said: said("Too long") }] }),
  );
  expect(model.forms[cause]).toMatchObject({ action: "spoken", why: "long", saving: false });
  expect(model.forms[cause]?.trouble?.fields).toEqual([{ field: "alert/weight-gain/why", said: said("Too long") }]);
  expect(effects.at(-1)).toEqual(focus(SUMMARY));
});

test("a problem with the alert itself stands above the form, for no box is wrong", () => {
  const none = said("There is no open alert like this.");
  const { model } = play(withAlerts(alert({}, "f1")), opened, chosen, saved, refused({ kind: "badInput", said: said("?"), fields: [{ field: "cause", said: none }] }));
  expect(model.forms[cause]?.trouble).toEqual({ said: none, fields: [] });
});

test("a closed alert leaves the page and the keyboard goes to what was done", () => {
  const { model, effects } = play(withAlerts(alert({}, "f1")), opened, chosen, saved, closed(alert({})));
  expect(drawn(model)).toEqual([]);
  expect(model.done).toEqual({ word: "ui-alert-done-closed", args: { about: "weight gain" } });
  expect(effects.at(-1)).toEqual(focus(DONE));
});

test("what came meanwhile is said to be open still", () => {
  const { model } = play(withAlerts(alert({}, "f1")), opened, chosen, saved, closed(alert({}, "f2")));
  expect(drawn(model)).toHaveLength(1);
  expect(model.done).toMatchObject({ word: "ui-alert-done-partly" });
});

test("an alert that somebody else closed stays as long as a form about it is open", () => {
  const { model } = play(withAlerts(alert({}, "f1")), opened);
  const gone = { ...model, alerts: { alerts: [alert({})], actions: [], notLoaded: null } };
  expect(drawn(gone)).toHaveLength(1);
  expect(drawn(play(gone, { is: "formLeft", cause }).model)).toEqual([]);
});

test("an alert is put off until the day as it was typed, and a wrong day is said beside the day", () => {
  const typed = { patient: "p1", cause, until: "2026-00-03", why: "comes on Friday", basedOn: ["f1"], entries: ["entry-f1"] };
  const asked = play(
    withAlerts(alert({}, "f1")),
    { is: "formOpened", cause, doing: "putOff" },
    { is: "formTyped", cause, part: "day", text: "3" },
    { is: "formTyped", cause, part: "year", text: "2026" },
    { is: "formTyped", cause, part: "why", text: "comes on Friday" },
    saved,
  );
  expect(asked.effects.at(-1)).toEqual(call("alert_snooze", typed));
  const problem: Problem = { kind: "badInput", said: said("No date"), fields: [{ field: "until", said: said("No date") }] };
  const { model } = play(asked.model, { is: "answered", command: "alert_snooze", input: typed, outcome: { ok: false, problem } });
  expect(model.forms[cause]?.trouble?.fields[0]?.field).toBe("alert/weight-gain/day");
  expect(model.forms[cause]).toMatchObject({ day: "3", year: "2026", why: "comes on Friday", saving: false });
});

test("what came while a nurse typed why an alert is put off is said instead of 'put off'", () => {
  const input = { patient: "p1", cause, until: "2026-12-03", why: "comes on Friday", basedOn: ["f1"], entries: ["entry-f1"] };
  const done = (putOffEnded: AlertView["putOffEnded"]): unknown => {
    const value = alert({ state: putOffEnded ? "open" : "snoozed", putOffEnded }, "f1", "f2");
    return play(withAlerts(alert({}, "f1")), { is: "answered", command: "alert_snooze", input, outcome: { ok: true, value } }).model.done;
  };
  expect(done(null)).toMatchObject({ word: "ui-alert-done-put-off" });
  expect(done(said("Put off until 3 December, ended: new sign"))).toMatchObject({ word: "ui-alert-done-put-off-ended" });
});

test("'I have looked at this' names what is on the screen, once", () => {
  const look: AlertsEvent = { is: "lookChosen", cause };
  const asked = { patient: "p1", cause, basedOn: ["f1", "f2"], entries: ["entry-f1", "entry-f2"] };
  const { model, effects } = play(withAlerts(alert({}, "f1", "f2")), look, look);
  expect(effects).toEqual([call("alert_seen", asked)]);
  const value = alert({ opened: true, seenBy: ["Nia"] }, "f1", "f2");
  const after = play(model, { is: "answered", command: "alert_seen", input: asked, outcome: { ok: true, value } });
  expect(after.model.looking).toEqual([]);
  expect(after.effects).toEqual([focus("box-alert-weight-gain-close")]);
  expect(drawn(after.model)[0]?.opened).toBe(true);
});
