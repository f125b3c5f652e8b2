import { expect, test } from "vitest";
import type { ProblemKind, SyncState } from "../../../generated/types";
import { call, focus, SUMMARY } from "../../effects";
import { start } from "./model";
import { update } from "./update";

const state: SyncState = {
  waiting: 3,
  acknowledged: 4,
  held: 9,
  lastContact: { key: "k", text: "08:12" },
  lastContactMs: 0,
  clockOffsetS: 0,
  conflicts: 0,
  now: { key: "k", text: "" },
  running: false,
  notTaken: [],
  noted: [],
  readings: [],
  server: "https://team.example",
  ended: null,
};

test("a second press while it is running asks for nothing more", () => {
  const [running, asked] = update(start, { is: "nowChosen" });
  expect(asked).toEqual([call("sync_now", null)]);
  expect(update(running, { is: "nowChosen" })[1]).toEqual([]);
});

function asked(kind: ProblemKind) {
  const [known] = update(start, { is: "answered", command: "sync_state", input: null, outcome: { ok: true, value: state } });
  const [running] = update(known, { is: "nowChosen" });
  const problem = { kind, said: { key: "k", text: "It did not work." }, fields: [] };
  return update(running, { is: "answered", command: "sync_now", input: null, outcome: { ok: false, problem } });
}

test("a server that is not there is said calmly, and what is known stays on the screen", () => {
  const [model, effects] = asked("notReached");
  expect(model).toEqual({ state, running: false, trouble: null, tried: "It did not work." });
  expect(effects).toEqual([call("sync_state", null)]);
  const [again] = update(model, { is: "nowChosen" });
  expect(again.tried).toBeNull();
});

test("a server that says no is a problem that somebody must see", () => {
  const [model, effects] = asked("refused");
  expect(model).toEqual({ state, running: false, trouble: { said: { key: "k", text: "It did not work." }, fields: [] }, tried: null });
  expect(effects).toEqual([focus(SUMMARY), call("sync_state", null)]);
});
