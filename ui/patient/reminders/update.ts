// What happens where reminders are chosen. Pure.
import type { RemindersSet } from "../../generated/types";
import { call, focus, SUMMARY, type Call, type Focus } from "../../shared/effects";
import { troubleOf, without } from "../../shared/trouble";
import { first, TIMES, type Event, type Model } from "./model";

export function update(model: Model, event: Event): [Model, (Call | Focus)[]] {
  switch (event.is) {
    case "stale":
      // What is being typed stays.
      return model.done === null && model.chosen !== null ? [model, []] : [model, first];
    case "typed":
      if (model.chosen === null) return [model, []];
      return [{ ...model, chosen: typed(model.chosen, event.field, event.text), done: null, trouble: without(model.trouble, event.field) }, []];
    case "chosen":
      return model.chosen === null ? [model, []] : [{ ...model, chosen: { ...model.chosen, ...event.change }, done: null }, []];
    case "dayChosen": {
      if (model.chosen === null) return [model, []];
      const days = model.chosen.days.map((on, day) => (day === event.day ? event.on : on));
      return [{ ...model, chosen: { ...model.chosen, days }, done: null }, []];
    }
    case "saveChosen":
      if (model.chosen === null || model.saving) return [model, []];
      return [{ ...model, saving: true, trouble: null, done: null }, [call("set_reminders", model.chosen)]];
    case "answered": {
      if (!event.outcome.ok) return [{ ...model, saving: false, trouble: troubleOf(event.outcome.problem) }, [focus(SUMMARY)]];
      const reminders = event.outcome.value;
      const done = event.command === "set_reminders" ? ({ word: "ui-settings-saved" } as const) : null;
      return [{ reminders, chosen: filled(reminders.chosen), saving: false, trouble: null, done }, []];
    }
  }
}

/** A box for each time that there can be. */
function filled(chosen: RemindersSet): RemindersSet {
  return { ...chosen, times: Array.from({ length: TIMES }, (_, place) => chosen.times[place] ?? "") };
}

function typed(chosen: RemindersSet, field: string, text: string): RemindersSet {
  if (field === "quietFrom" || field === "quietTo") return { ...chosen, [field]: text };
  return { ...chosen, times: chosen.times.map((time, place) => (field === `time${place}` ? text : time)) };
}
