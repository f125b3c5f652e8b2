// What happens on a patient's page. Pure; what is done about an alert is in alert-update.ts.
import { call, focus, SUMMARY, type Answered } from "../../shared/effects";
import { asTrouble, fieldTrouble, troubleOf } from "../../shared/trouble";
import { updateAlerts } from "./alert-update";
import { PAGE_ITEMS, type Ask, type Event, type Model } from "./model";

export function update(model: Model, event: Event): [Model, Ask[]] {
  const { id } = model;
  switch (event.is) {
    case "stale":
      return [model, [call("patient", { id }), call("alerts", { id }), call("patient_numbers", { id, days: model.days }), call("visit_list", { id }), call("facts", { id })]];
    case "daysChosen":
      return [{ ...model, days: event.days }, [call("patient_numbers", { id, days: event.days })]];
    case "chartChosen":
      return [{ ...model, chart: event.chart }, []];
    case "moreChosen":
      return [{ ...model, shown: model.shown + PAGE_ITEMS }, []];
    case "checkInLooked":
      return model.lookingAt !== null || event.entries.length === 0
        ? [model, []]
        : [{ ...model, lookingAt: { line: event.line, saved: false } }, [call("looked_at", { patient: id, entries: event.entries })]];
    case "talkChosen":
      return [model, [{ do: "go", to: { at: "talk", id } }]];
    case "visitBegun":
    case "visitChosen":
    case "earlierDayTyped":
    case "earlierChosen":
      return visits(model, event);
    case "planChosen":
      return [model, [{ do: "go", to: { at: "plan", id } }]];
    case "accessChosen":
      return [model, [{ do: "go", to: { at: "access", id } }]];
    case "conflictsChosen":
      return [model, [{ do: "go", to: { at: "conflicts" } }]];
    case "caseloadChosen":
      return [model, [{ do: "go", to: { at: "caseload" } }]];
    case "answered":
      if (event.command === "looked_at") return looked(model, event);
      if (event.command === "facts") return [event.outcome.ok ? { ...model, facts: event.outcome.value } : { ...model, trouble: troubleOf(event.outcome.problem) }, []];
      if (event.command === "visit_list") return listed(model, event);
      if (event.command === "visit_begin") return begun(model, event);
      if (event.command === "patient") return readAgain(answered(model, event));
      if (event.command === "patient_numbers") return [answered(model, event), []];
      return updateAlerts(model, event);
    default:
      return updateAlerts(model, event);
  }
}

function visits(model: Model, event: Extract<Event, { is: "visitBegun" | "visitChosen" | "earlierDayTyped" | "earlierChosen" }>): [Model, Ask[]] {
  const { id } = model;
  switch (event.is) {
    case "earlierDayTyped":
      return [{ ...model, earlierDay: event.text, visitTrouble: null }, []];
    case "earlierChosen":
      if (model.earlierDay.trim() !== "") return visits(model, { is: "visitBegun", on: model.earlierDay });
      return [{ ...model, visitTrouble: asTrouble({ word: "ui-trouble-some" }, [fieldTrouble("on", "ui-visit-earlier-hint")]) }, [focus(SUMMARY)]];
    case "visitChosen":
      return [model, [{ do: "go", to: { at: "visit", id, visit: event.visit } }]];
    case "visitBegun":
      return model.beginning ? [model, []] : [{ ...model, beginning: true, visitTrouble: null }, [call("visit_begin", { patient: id, on: event.on })]];
  }
}

function listed(model: Model, event: Answered<"visit_list">): [Model, Ask[]] {
  return event.outcome.ok
    ? [{ ...model, visits: event.outcome.value, visitTrouble: null }, []]
    : [{ ...model, visitTrouble: troubleOf(event.outcome.problem) }, []];
}

function begun(model: Model, event: Answered<"visit_begin">): [Model, Ask[]] {
  const idle = { ...model, beginning: false };
  return event.outcome.ok
    ? [idle, [{ do: "go", to: { at: "visit", id: model.id, visit: event.outcome.value.visit } }]]
    : [{ ...idle, visitTrouble: troubleOf(event.outcome.problem) }, []];
}

/** The page has been asked for again already. Once it is read the line itself says who looked, and the keyboard goes there. */
function looked(model: Model, event: Answered<"looked_at">): [Model, Ask[]] {
  if (!event.outcome.ok) return [{ ...model, lookingAt: null, trouble: troubleOf(event.outcome.problem) }, [focus(SUMMARY)]];
  const lookingAt = model.lookingAt && { ...model.lookingAt, saved: true };
  return [{ ...model, lookingAt, trouble: null }, []];
}

function readAgain(model: Model): [Model, Ask[]] {
  return model.lookingAt?.saved ? [{ ...model, lookingAt: null }, [focus(model.lookingAt.line)]] : [model, []];
}

function answered(model: Model, event: Answered<"patient" | "patient_numbers">): Model {
  if (event.command === "patient") {
    return event.outcome.ok
      ? { ...model, patient: event.outcome.value, trouble: null }
      : { ...model, trouble: troubleOf(event.outcome.problem) };
  }
  if (event.input.days !== model.days) return model;
  return event.outcome.ok
    ? { ...model, numbers: event.outcome.value, numbersTrouble: null }
    : { ...model, numbersTrouble: troubleOf(event.outcome.problem) };
}
