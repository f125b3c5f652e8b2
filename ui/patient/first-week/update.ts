// What happens in the first week. Pure.
import { call } from "../../shared/effects";
import { troubleOf } from "../../shared/trouble";
import type { Ask, Event, Model } from "./model";

export function update(model: Model, event: Event): [Model, Ask[]] {
  switch (event.is) {
    case "stale":
      return [model, [call("first_week", null)]];
    case "marked":
      return [model, [call("first_week_mark", { step: event.step, state: event.done ? "done" : "not-done" })]];
    case "skipChosen":
      return [model, [call("first_week_mark", { step: "", state: "skipped" }), { do: "go", to: { at: "today" } }]];
    case "againChosen":
      return [model, [call("first_week_mark", { step: "", state: "again" })]];
    case "placeChosen":
      return [model, [{ do: "go", to: { at: event.to } }]];
    case "answered":
      return event.outcome.ok
        ? [{ week: event.outcome.value, trouble: null }, []]
        : [{ ...model, trouble: troubleOf(event.outcome.problem) }, []];
  }
}
