// What happens on my plan. Pure; changing a line is the plan part's, writing in my own words the care part's.
import { call, focus, SUMMARY } from "../../shared/effects";
import { updateCare } from "../../shared/parts/care/update";
import { updatePlan } from "../../shared/parts/plan/update";
import { troubleOf } from "../../shared/trouble";
import { first, type Ask, type Event, type Model } from "./model";

/** Where it is said which sheet was made. */
export const MADE = "paper-made";
/** Where it is said what others changed. */
export const CHANGES = "plan-changes";

export function update(model: Model, event: Event): [Model, Ask[]] {
  switch (event.is) {
    case "stale":
      return [model, first];
    case "medicinesChosen":
      return [model, [{ do: "go", to: { at: "medicines" } }]];
    case "readChosen":
      if (model.receipting || event.keys.length === 0) return [model, []];
      return [{ ...model, receipting: true }, [call("plan_read", { keys: event.keys })]];
    case "paperChosen":
      if (model.making !== null) return [model, []];
      return [{ ...model, making: event.kind, made: null }, [call("save_paper", { kind: event.kind, patient: null, days: 0 })]];
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
    case "save_paper": {
      const made = event.outcome.ok ? event.outcome.value.said : event.outcome.problem.said;
      return [{ ...model, making: null, made }, [focus(MADE)]];
    }
    case "plan_read":
      return event.outcome.ok
        ? [{ ...model, receipting: false, care: event.outcome.value, trouble: null }, [focus(CHANGES)]]
        : [{ ...model, receipting: false, trouble: troubleOf(event.outcome.problem) }, [focus(SUMMARY)]];
    case "my_care":
      return event.outcome.ok
        ? [{ ...model, care: event.outcome.value, trouble: null }, []]
        : [{ ...model, trouble: troubleOf(event.outcome.problem) }, []];
    case "my_plan":
      return event.outcome.ok
        ? [{ ...model, plan: event.outcome.value }, []]
        : [{ ...model, trouble: troubleOf(event.outcome.problem) }, []];
    case "plan_set":
      return updatePlan(model, event);
    case "plan_text_set":
    case "goal_set":
    case "next_date_set":
      return updateCare(model, event);
  }
}
