// What happens on Today. Pure.
import { call } from "../../shared/effects";
import { troubleOf } from "../../shared/trouble";
import type { Ask, Event, Model } from "./model";

export function update(model: Model, event: Event): [Model, Ask[]] {
  switch (event.is) {
    case "stale":
      return [model, [call("today", null)]];
    case "checkInChosen":
      return [model, [{ do: "go", to: { at: "checkIn" } }]];
    case "resultChosen":
      return [model, [{ do: "go", to: { at: "result", result: model.today?.last ?? null } }]];
    case "planChosen":
      return [model, [{ do: "go", to: { at: "plan" } }]];
    case "answered":
      return event.outcome.ok
        ? [{ today: event.outcome.value, trouble: null }, []]
        : [{ ...model, trouble: troubleOf(event.outcome.problem) }, []];
  }
}
