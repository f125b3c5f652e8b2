// What happens on my plan. Pure; changing a line is the plan part's.
import { call } from "../../shared/effects";
import { updatePlan } from "../../shared/parts/plan/update";
import { troubleOf } from "../../shared/trouble";
import type { Ask, Event, Model } from "./model";

export function update(model: Model, event: Event): [Model, Ask[]] {
  if (event.is === "stale") return [model, [call("my_plan", null)]];
  if (event.is === "answered" && event.command === "my_plan") {
    return event.outcome.ok
      ? [{ ...model, plan: event.outcome.value, trouble: null }, []]
      : [{ ...model, trouble: troubleOf(event.outcome.problem) }, []];
  }
  return updatePlan(model, event);
}
