// What happens on a patient's page. Pure; what is done about an alert is in alert-update.ts.
import { call, type Answered } from "../../shared/effects";
import { troubleOf } from "../../shared/trouble";
import { updateAlerts } from "./alert-update";
import { PAGE_ITEMS, type Ask, type Event, type Model } from "./model";

export function update(model: Model, event: Event): [Model, Ask[]] {
  const { id } = model;
  switch (event.is) {
    case "stale":
      return [model, [call("patient", { id }), call("alerts", { id }), call("patient_numbers", { id, days: model.days })]];
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
      if (event.command === "patient" || event.command === "patient_numbers") return [answered(model, event), []];
      return updateAlerts(model, event);
    default:
      return updateAlerts(model, event);
  }
}

function answered(model: Model, event: Answered<"patient" | "patient_numbers">): Model {
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
