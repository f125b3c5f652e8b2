// What happens on the result. Pure.
import { call, type Effect } from "../../shared/effects";
import { troubleOf } from "../../shared/trouble";
import type { Place } from "../places";
import type { Event, Model } from "./model";

export function update(model: Model, event: Event): [Model, Effect<never, Place>[]] {
  switch (event.is) {
    case "stale":
    case "againChosen":
      return [model, [call("last_result", null)]];
    case "todayChosen":
      return [model, [{ do: "go", to: { at: "today" } }]];
    case "answered":
      return [event.outcome.ok ? read(model, event.outcome.value.result) : failed(model, event.outcome.problem), []];
  }
}

/** What is on the screen is never replaced by nothing. */
function read(model: Model, result: Model["result"]): Model {
  return { result: result ?? model.result, known: true, trouble: null };
}

function failed(model: Model, problem: Parameters<typeof troubleOf>[0]): Model {
  return model.result === null ? { ...model, trouble: troubleOf(problem) } : model;
}
