// What happens on a patient's page. Pure.
import { call } from "../../shared/effects";
import { troubleOf } from "../../shared/trouble";
import { PAGE_ITEMS, type Ask, type Event, type Model } from "./model";

export function update(model: Model, event: Event): [Model, Ask[]] {
  const { id } = model;
  switch (event.is) {
    case "stale":
      return [model, [call("patient", { id }), call("patient_numbers", { id, days: model.days })]];
    case "daysChosen":
      return [{ ...model, days: event.days }, [call("patient_numbers", { id, days: event.days })]];
    case "chartChosen":
      return [{ ...model, chart: event.chart }, []];
    case "moreChosen":
      return [{ ...model, shown: model.shown + PAGE_ITEMS }, []];
    case "planChosen":
      return [model, [{ do: "go", to: { at: "plan", id } }]];
    case "conflictsChosen":
      return [model, [{ do: "go", to: { at: "conflicts" } }]];
    case "caseloadChosen":
      return [model, [{ do: "go", to: { at: "caseload" } }]];
    case "answered":
      return [answered(model, event), []];
  }
}

function answered(model: Model, event: Event & { is: "answered" }): Model {
  if (event.command === "patient") {
    return event.outcome.ok
      ? { ...model, patient: event.outcome.value, trouble: null }
      : { ...model, trouble: troubleOf(event.outcome.problem) };
  }
  if (event.input.days !== model.days) return model;
  return event.outcome.ok
    ? { ...model, numbers: event.outcome.value, numbersTrouble: null }
    : { ...model, numbersTrouble: troubleOf(event.outcome.problem) };
}
