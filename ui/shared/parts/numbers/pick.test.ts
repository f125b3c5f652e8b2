import { expect, test } from "vitest";
import type { Numbers, Series } from "../../../generated/types";
import { chartShown, chartsIn, seriesOf, summaryOf } from "./pick";

function series(kind: string, values: number[], decimals = 0): Series {
  const points = values.map((value, index) => ({ atMs: index, value }));
  return { kind, name: kind, unit: "", decimals, points, usual: null, actionLines: [] };
}

const numbers: Numbers = {
  series: [series("weight", [82400, 81900, 82600], 3), series("systolic", [120]), series("diastolic", [70]), series("oxygen", [])],
  rows: [],
  symptoms: [],
  medicines: [],
  notLoaded: null,
};

test("upper and lower pressure share a chart, and a series without readings has none", () => {
  expect(chartsIn(numbers)).toEqual(["weight", "pressure"]);
  expect(seriesOf(numbers, "pressure").map((one) => one.kind)).toEqual(["systolic", "diastolic"]);
});

test("symptoms have a chart of their own once one was told", () => {
  const symptoms = [{ symptom: "dizzy", name: "Dizzy", answers: [] }];
  expect(chartsIn({ ...numbers, symptoms })).toEqual(["weight", "pressure", "symptoms"]);
});

test("a chart that has nothing to show gives way to one that has", () => {
  expect(chartShown(numbers, "oxygen")).toBe("weight");
  expect(chartShown({ ...numbers, series: [] }, "weight")).toBeNull();
});

test("the words beside a chart say latest, lowest and highest", () => {
  expect(summaryOf(series("weight", [824, 819, 826], 1))).toEqual({ latest: "82.6", lowest: "81.9", highest: "82.6", count: 3 });
  expect(summaryOf(series("weight", []))).toBeNull();
});
