// What happens on my plan. Pure; changing a line is the plan part's.
import { call, focus } from "../../shared/effects";
import { updatePlan } from "../../shared/parts/plan/update";
import { troubleOf } from "../../shared/trouble";
import type { Ask, Event, Model } from "./model";

/** Where it is said which sheet was made. */
export const MADE = "paper-made";

export function update(model: Model, event: Event): [Model, Ask[]] {
  if (event.is === "stale") return [model, [call("my_plan", null)]];
  if (event.is === "paperChosen") {
    if (model.making !== null) return [model, []];
    return [{ ...model, making: event.kind, made: null }, [call("save_paper", { kind: event.kind, patient: null, days: 0 })]];
  }
  if (event.is === "answered" && event.command === "save_paper") {
    const made = event.outcome.ok ? event.outcome.value.said : event.outcome.problem.said;
    return [{ ...model, making: null, made }, [focus(MADE)]];
  }
  if (event.is === "answered" && event.command === "my_plan") {
    return event.outcome.ok
      ? [{ ...model, plan: event.outcome.value, trouble: null }, []]
      : [{ ...model, trouble: troubleOf(event.outcome.problem) }, []];
  }
  return updatePlan(model, event);
}
