// What happens on a patient's plan. Pure; changing a line is the plan part's, the person's own words the care part's.
import { updateCare } from "../../shared/parts/care/update";
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
      return answered(model, event);
    case "typed":
    case "editOpened":
    case "editClosed":
    case "saveChosen":
      return updatePlan(model, event);
    default:
      return updateCare(model, event);
  }
}

function answered(model: Model, event: Extract<Event, { is: "answered" }>): [Model, Ask[]] {
  switch (event.command) {
    case "plan_set":
      return updatePlan(model, event);
    case "plan_text_set":
    case "goal_set":
    case "next_date_set":
      return updateCare(model, event);
    case "patient":
      return read(event.outcome.ok ? { ...model, banner: event.outcome.value.banner } : model, event);
    case "plan":
      return read(event.outcome.ok ? { ...model, plan: event.outcome.value, trouble: null } : model, event);
    case "care":
      return read(event.outcome.ok ? { ...model, care: event.outcome.value } : model, event);
    case "patient_learning":
      return read(event.outcome.ok ? { ...model, learn: event.outcome.value } : model, event);
  }
}

function read(model: Model, event: Extract<Event, { is: "answered" }>): [Model, Ask[]] {
  return [event.outcome.ok ? model : { ...model, trouble: troubleOf(event.outcome.problem) }, []];
}
