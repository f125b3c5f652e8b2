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
    case "diaryChosen":
      return [model, [{ do: "go", to: { at: "diary" } }]];
    case "resultChosen":
      return [model, [{ do: "go", to: { at: "result", result: model.today?.last ?? null } }]];
    case "planChosen":
      return [model, [{ do: "go", to: { at: "plan" } }]];
    case "weekChosen":
      return [model, [{ do: "go", to: { at: "firstWeek" } }]];
    case "weekSkipped":
      return [model, [call("first_week_mark", { step: "", state: "skipped" })]];
    case "answered":
      // Without the first week the screen is whole.
      if (event.command !== "today") return [event.outcome.ok ? { ...model, week: event.outcome.value } : model, []];
      return event.outcome.ok
        ? [{ ...model, today: event.outcome.value, trouble: null }, []]
        : [{ ...model, trouble: troubleOf(event.outcome.problem) }, []];
  }
}
