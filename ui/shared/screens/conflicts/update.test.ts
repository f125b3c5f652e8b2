import { expect, test } from "vitest";
import type { Conflict } from "../../../generated/types";
import { call, focus, SUMMARY } from "../../effects";
import { nameOf, start, type Event, type Model } from "./model";
import { update } from "./update";

function version(key: string, typed: string): Conflict["versions"][number] {
  return { key, value: `${typed} kg`, typed, author: "A", device: "D", at: "today", why: "" };
}

const conflict: Conflict = {
  patient: "p1",
  patientName: "Ann",
  subject: "target-weight",
  part: "",
  name: "Target weight",
  versions: [version("e1", "82.0"), version("e2", "81.0")],
  lastAgreed: "",
  meanwhile: { key: "k", text: "t" },
};
const open: Model = { ...start, conflicts: { items: [conflict] } };
const keep: Event = { is: "keepChosen", of: nameOf(conflict), version: "e2" };
const asked = { patient: "p1", subject: "target-weight", value: "81.0", why: "", replaces: ["e1", "e2"] };

test("keeping one version settles it in one step and replaces both", () => {
  expect(update(open, keep)[1]).toEqual([call("settle", asked)]);
});

test("a second press while it is being settled asks for nothing more", () => {
  const [settling] = update(open, keep);
  expect(update(settling, keep)[1]).toEqual([]);
});

test("a third value is sent with its reason, and both stay typed when it is refused", () => {
  const of = nameOf(conflict);
  let model = update(open, { is: "typed", of, part: "value", text: "8,24" })[0];
  model = update(model, { is: "typed", of, part: "why", text: "Weighed at home" })[0];
  const [settling, effects] = update(model, { is: "otherChosen", of });
  const input = { ...asked, value: "8,24", why: "Weighed at home" };
  expect(effects).toEqual([call("settle", input)]);
  const problem = { kind: "badInput" as const, said: { key: "k", text: "t" }, fields: [] };
  const [refused, more] = update(settling, { is: "answered", command: "settle", input, outcome: { ok: false, problem } });
  expect(refused.others[of]).toEqual({ value: "8,24", why: "Weighed at home" });
  expect(more).toEqual([focus(SUMMARY)]);
});
