import { expect, test } from "vitest";
import { clockText, due, secondsSince } from "./timer-clock";
import { at, mark, SPOTS, told, without } from "./swelling";

const left = { site: "ankle", side: "left" };
const right = { site: "ankle", side: "right" };
const both = [{ site: "ankle", side: "both", grade: "mild", pitting: "yes" }];

test("a line for both sides is a mark on each side of the body", () => {
  expect([mark(at(both, left)), mark(at(both, right)), mark(at(both, { site: "foot", side: "left" }))]).toEqual(["+", "+", ""]);
});

test("a grade for one side of two leaves the other side as it was", () => {
  const lines = told(both, left, "grade", "severe");
  expect(lines).toEqual([{ site: "ankle", side: "right", grade: "mild", pitting: "yes" }, { site: "ankle", side: "left", grade: "severe", pitting: "yes" }]);
  expect(without(lines, left)).toEqual([{ site: "ankle", side: "right", grade: "mild", pitting: "yes" }]);
});

test("a mark on the body is a line of the list, and the second word about it changes that line", () => {
  const one = told([], { site: "sacral", side: "" }, "grade", "moderate");
  expect(told(one, { site: "sacral", side: "" }, "pitting", "no")).toEqual([{ site: "sacral", grade: "moderate", pitting: "no" }]);
});

test("every place is there once, thirteen of them", () => {
  expect(new Set(SPOTS.map((spot) => `${spot.site} ${spot.side}`)).size).toBe(13);
});

test("the timer asks for a measurement after one minute and after three, and never runs backwards", () => {
  expect([due(59), due(60), due(179), due(180)]).toEqual([null, 1, 1, 3]);
  expect([secondsSince(5_000, 4_000), secondsSince(0, 65_900)]).toEqual([0, 65]);
  expect(clockText(65)).toBe("1:05");
});
