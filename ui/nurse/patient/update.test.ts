import { expect, test } from "vitest";
import { call } from "../../shared/effects";
import { firstFor, startWith } from "./model";
import { update } from "./update";

test("a patient's page asks for the patient and a month of numbers", () => {
  expect(firstFor("p1")).toEqual([call("patient", { id: "p1" }), call("alerts", { id: "p1" }), call("patient_numbers", { id: "p1", days: 31 })]);
});

test("numbers of another period than the one now wanted are put by", () => {
  const [week] = update(startWith("p1"), { is: "daysChosen", days: 7 });
  const [model] = update(week, {
    is: "answered",
    command: "patient_numbers",
    input: { id: "p1", days: 31 },
    outcome: { ok: true, value: { series: [], rows: [] } },
  });
  expect(model.numbers).toBeNull();
});

test("the plan of this patient is one press away", () => {
  expect(update(startWith("p1"), { is: "planChosen" })[1]).toEqual([{ do: "go", to: { at: "plan", id: "p1" } }]);
});
