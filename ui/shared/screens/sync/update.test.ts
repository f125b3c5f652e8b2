import { expect, test } from "vitest";
import type { SyncState } from "../../../generated/types";
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
};

test("a second press while it is running asks for nothing more", () => {
  const [running, asked] = update(start, { is: "nowChosen" });
  expect(asked).toEqual([call("sync_now", null)]);
  expect(update(running, { is: "nowChosen" })[1]).toEqual([]);
});

test("a server that is not reached leaves what is known on the screen and says so", () => {
  const [known] = update(start, { is: "answered", command: "sync_state", input: null, outcome: { ok: true, value: state } });
  const [running] = update(known, { is: "nowChosen" });
  const problem = { kind: "notReached", said: { key: "k", text: "We could not reach the server." }, fields: [] } as const;
  const [model, effects] = update(running, {
    is: "answered",
    command: "sync_now",
    input: null,
    outcome: { ok: false, problem: { ...problem, fields: [] } },
  });
  expect(model).toEqual({ state, running: false, trouble: { said: problem.said, fields: [] } });
  expect(effects).toEqual([focus(SUMMARY), call("sync_state", null)]);
});
