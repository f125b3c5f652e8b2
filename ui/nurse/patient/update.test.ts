import { expect, test } from "vitest";
import { call, focus, SUMMARY } from "../../shared/effects";
import { firstFor, LATEST_LINE, startWith } from "./model";
import { update } from "./update";

test("a patient's page asks for the patient and a month of numbers", () => {
  expect(firstFor("p1")).toEqual([call("patient", { id: "p1" }), call("alerts", { id: "p1" }), call("patient_numbers", { id: "p1", days: 31 }), call("visit_list", { id: "p1" }), call("facts", { id: "p1" })]);
});

test("a visit is begun once however often the button is pressed, and opens as soon as it is there", () => {
  const [model, effects] = update(startWith("p1"), { is: "visitBegun", on: "" });
  expect(effects).toEqual([call("visit_begin", { patient: "p1", on: "" })]);
  expect(update(model, { is: "visitBegun", on: "" })[1]).toEqual([]);
  const [empty, asked] = update(startWith("p1"), { is: "earlierChosen" });
  expect([empty.visitTrouble?.fields.map((one) => one.field), asked]).toEqual([["on"], [focus(SUMMARY)]]);
});

test("numbers of another period than the one now wanted are put by", () => {
  const [week] = update(startWith("p1"), { is: "daysChosen", days: 7 });
  const [model] = update(week, {
    is: "answered",
    command: "patient_numbers",
    input: { id: "p1", days: 31 },
    outcome: { ok: true, value: { series: [], rows: [], symptoms: [], medicines: [], notLoaded: null } },
  });
  expect(model.numbers).toBeNull();
});

test("the plan of this patient is one press away", () => {
  expect(update(startWith("p1"), { is: "planChosen" })[1]).toEqual([{ do: "go", to: { at: "plan", id: "p1" } }]);
});

test("a look names the entries that were on the screen, is sent once, and leaves the keyboard on its line", () => {
  const chosen = { is: "checkInLooked", line: LATEST_LINE, entries: ["e9", "e10"] } as const;
  const input = { patient: "p1", entries: ["e9", "e10"] };
  const [model, effects] = update(startWith("p1"), { ...chosen, entries: [...chosen.entries] });
  expect(effects).toEqual([call("looked_at", input)]);
  expect(update(model, { ...chosen, entries: ["e9"] })[1]).toEqual([]);
  const [saved, again] = update(model, { is: "answered", command: "looked_at", input, outcome: { ok: true, value: {} } });
  expect(again).toEqual([]);
  const problem = { kind: "store" as const, said: { key: "k", text: "" }, fields: [] };
  const read = { is: "answered", command: "patient", input: { id: "p1" }, outcome: { ok: false, problem } } as const;
  const [after, focused] = update(saved, read);
  expect(focused).toEqual([focus(LATEST_LINE)]);
  expect(after.lookingAt).toBeNull();
  expect(update(model, read)[1]).toEqual([]);
});

test("a look that was not saved says why and can be tried again", () => {
  const [model] = update(startWith("p1"), { is: "checkInLooked", line: LATEST_LINE, entries: ["e9"] });
  const problem = { kind: "store" as const, said: { key: "k", text: "The disk is full." }, fields: [] };
  const input = { patient: "p1", entries: ["e9"] };
  const [after, effects] = update(model, { is: "answered", command: "looked_at", input, outcome: { ok: false, problem } });
  expect(effects).toEqual([focus(SUMMARY)]);
  expect(after.trouble).not.toBeNull();
  expect(update(after, { is: "checkInLooked", line: LATEST_LINE, entries: ["e9"] })[1]).toEqual([call("looked_at", input)]);
});

test("a page that is opened says to nobody that it was looked at", () => {
  expect(firstFor("p1").some((effect) => effect.do === "call" && effect.command === "looked_at")).toBe(false);
});
