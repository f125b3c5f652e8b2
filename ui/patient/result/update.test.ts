import { expect, test } from "vitest";
import type { ResultView } from "../../generated/types";
import { call } from "../../shared/effects";
import { firstFor, startWith } from "./model";
import { update } from "./update";

const result = { key: "e1" } as unknown as ResultView;

test("a result that was just made is shown without asking for it", () => {
  expect(firstFor(result)).toEqual([]);
  expect(firstFor(null)).toEqual([call("last_result", null)]);
});

test("a result on the screen is never replaced by nothing", () => {
  const answered = { is: "answered", command: "last_result", input: null } as const;
  const [still] = update(startWith(result), { ...answered, outcome: { ok: true, value: { result: null } } });
  expect(still.result).toBe(result);
  const problem = { kind: "unexpected", said: { key: "k", text: "t" }, fields: [] } as const;
  const [same] = update(startWith(result), { ...answered, outcome: { ok: false, problem: { ...problem, fields: [] } } });
  expect(same).toEqual(startWith(result));
});
