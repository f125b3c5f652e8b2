// What happens on a patient's plan. Pure; changing a line is the plan part's.
import { updatePlan } from "../../shared/parts/plan/update";
import { troubleOf } from "../../shared/trouble";
import { firstFor, type Ask, type Event, type Model } from "./model";

export function update(model: Model, event: Event): [Model, Ask[]] {
  switch (event.is) {
    case "stale":
      return [model, firstFor(model.id)];
    case "patientChosen":
      return [model, [{ do: "go", to: { at: "patient", id: model.id } }]];
    case "conflictsChosen":
      return [model, [{ do: "go", to: { at: "conflicts" } }]];
    case "answered":
      if (event.command === "plan_set") return updatePlan(model, event);
      if (!event.outcome.ok) return [{ ...model, trouble: troubleOf(event.outcome.problem) }, []];
      if (event.command === "patient") return [{ ...model, banner: event.outcome.value.banner }, []];
      return [{ ...model, plan: event.outcome.value, trouble: null }, []];
    default:
      return updatePlan(model, event);
  }
}
