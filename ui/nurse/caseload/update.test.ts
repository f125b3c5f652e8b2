import { expect, test } from "vitest";
import type { CaseloadRow } from "../../generated/types";
import { focus } from "../../shared/effects";
import { found, marks, start, type Model } from "./model";
import { update } from "./update";

function row(id: string, name: string, nhsNumber: string, more: Partial<CaseloadRow> = {}): CaseloadRow {
  const said = { key: "k", text: "t" };
  return {
    id,
    name,
    born: "",
    nhsNumber,
    zone: "green",
    notSeen: false,
    reason: said,
    age: said,
    lastWeight: "",
    conflicts: 0,
    incomplete: false,
    road: null,
    states: [],
    tasks: [],
    tier: null,
    ...more,
  };
}

const rows = [
  row("a", "Probert, Siân", "943 476 5919", { zone: "red" }),
  row("b", "Jones, Ann", "401 023 2137", { notSeen: true, zone: "notJudged" }),
  row("c", "Jones, Tom", ""),
];
const model: Model = {
  ...start,
  caseload: { rows, asOf: { key: "k", text: "t" }, sync: { said: { key: "k", text: "t" }, waiting: 0 }, left: [] },
};

function names(changed: Partial<Model>): string[] {
  return found({ ...model, ...changed }).map((one) => one.id);
}

test("a name is found without its accents and in any order of words", () => {
  expect(names({ search: "sian probert" })).toEqual(["a"]);
  expect(names({ search: "jones" })).toEqual(["b", "c"]);
});

test("an NHS number is found with or without its spaces", () => {
  expect(names({ search: "9434765919" })).toEqual(["a"]);
  expect(names({ search: "401 023" })).toEqual(["b"]);
});

test("somebody not seen is found by that, whatever their zone", () => {
  expect(names({ filter: "notSeen" })).toEqual(["b"]);
  expect(names({ filter: "act" })).toEqual(["a"]);
});

test("each reason for not being seen has a mark of its own, and none stands beside green", () => {
  const said = { key: "k", text: "t" };
  for (const state of ["clockSuspect", "computerNotSeen", "nothingEntered", "readingsMissed"] as const) {
    const states = [{ state, said }];
    expect(marks(row("a", "A", "", { zone: "notJudged", notSeen: true, states }))).toEqual([state]);
    expect(marks(row("a", "A", "", { zone: "green", states }))).toEqual([state]);
    expect(marks(row("a", "A", "", { zone: "red", notSeen: true, states }))).toEqual(["red", state]);
  }
  expect(marks(row("a", "A", "", { zone: "green", notSeen: true }))).toEqual(["notSeen"]);
  expect(marks(row("a", "A", ""))).toEqual(["green"]);
});

test("the arrow keys go from the search box through the rows and back", () => {
  expect(update(model, { is: "stepped", from: null, by: 1 })[1]).toEqual([focus("row-a")]);
  expect(update(model, { is: "stepped", from: "a", by: 1 })[1]).toEqual([focus("row-b")]);
  expect(update(model, { is: "stepped", from: "a", by: -1 })[1]).toEqual([focus("box-search")]);
  expect(update(model, { is: "stepped", from: "c", by: 1 })[1]).toEqual([]);
});

test("Enter in an empty search box opens nobody", () => {
  expect(update(model, { is: "firstChosen" })[1]).toEqual([]);
  const [searched] = update(model, { is: "searched", text: "tom" });
  expect(update(searched, { is: "firstChosen" })[1]).toEqual([{ do: "go", to: { at: "patient", id: "c" } }]);
});
