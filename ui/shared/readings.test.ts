import { expect, test } from "vitest";
import { sorted, upperDone, type ReadingBox, type Sorted } from "./readings";

function check(box: ReadingBox, cases: readonly (readonly [string, Sorted | null])[]): void {
  for (const [text, expected] of cases) expect(sorted(box, text), `${box}: ${text}`).toEqual(expected);
}

test("a weight is read with its unit, with spaces and with a comma, and never changed", () => {
  check("weightKg", [
    ["82,4 kg", { weightUnit: "kg", weightKg: "82,4" }],
    ["82.4kg", { weightUnit: "kg", weightKg: "82.4" }],
    ["  82.4 KG ", { weightUnit: "kg", weightKg: "82.4" }],
    ["82.4\u00a0kg\n", { weightUnit: "kg", weightKg: "82.4" }],
    ["  82.4 ", { weightKg: "82.4" }],
    ["82.4", null],
    ["82.45 kg", { weightUnit: "kg", weightKg: "82.45" }],
    ["824kg", { weightUnit: "kg", weightKg: "824" }],
  ]);
});

test("stones and pounds go into their own boxes, whichever box they were pasted into", () => {
  const both = { weightUnit: "stLb", weightStone: "12", weightPounds: "13" };
  check("weightKg", [
    ["12st 13lb", both],
    ["12 st 13 lbs", both],
    ["12 stone 13 pounds", both],
    ["12 stone, 13", both],
    ["181 lb", both],
    ["181.5lbs", { weightUnit: "stLb", weightStone: "12", weightPounds: "13.5" }],
    ["168 lb", { weightUnit: "stLb", weightStone: "12", weightPounds: "0" }],
  ]);
  check("weightStone", [["12 st", { weightUnit: "stLb", weightStone: "12" }], ["82.4 kg", { weightUnit: "kg", weightKg: "82.4" }]]);
  check("weightPounds", [["13 lb", { weightPounds: "13" }]]);
});

test("a bare number stays in the unit beside its box: eleven point seven is never taken for stones here", () => {
  check("weightKg", [["11.7", null]]);
  check("weightStone", [["11.7", null]]);
});

test("two pressures are read at once, and a pulse only when it says that it is one", () => {
  const both = { systolic: "128", diastolic: "76" };
  for (const box of ["systolic", "diastolic"] as const) {
    check(box, [
      ["  128/76 ", both],
      ["128/76 mmHg", both],
      ["128 / 76", both],
      ["128 over 76", both],
      ["128-76", both],
      ["128 76", both],
      ["SYS 128 DIA 76", both],
      ["SYS 128 mmHg, DIA 76 mmHg, PULSE 68", { ...both, pulse: "68" }],
      ["128/76 68 bpm", { ...both, pulse: "68" }],
      ["128/76 68", null],
      ["128/76/68", null],
    ]);
  }
  check("systolicAgain", [["122/74", { systolicAgain: "122", diastolicAgain: "74" }]]);
  check("diastolic", [["76 mmHg", { diastolic: "76" }], ["76", null]]);
});

test("pulse and oxygen lose their unit and nothing else", () => {
  check("pulse", [["68 bpm", { pulse: "68" }], ["68/min", { pulse: "68" }], ["Pulse: 68", { pulse: "68" }], [" 68", { pulse: "68" }], ["68", null]]);
  check("oxygen", [["97 %", { oxygen: "97" }], ["97%", { oxygen: "97" }], ["SpO2 97%", { oxygen: "97" }]]);
});

test("what is in the unit of another box, or no number, stays exactly as it was typed", () => {
  check("weightKg", [["68 bpm", null], ["128/76", null], ["heavy", null], ["", null], ["8e1", null], ["-82", null]]);
  check("pulse", [["97 %", null], ["128/76", null], ["68.5", null]]);
  check("oxygen", [["68 bpm", null]]);
  check("systolic", [["82.4 kg", null], ["16.8 kPa", null], ["1280/76", null]]);
});

test("a stroke or a space after the upper number goes on to the lower one", () => {
  expect(["128/", "98 ", " 128 /", "128", "1/", "128/7"].map(upperDone)).toEqual(["128", "98", "128", null, null, null]);
});
