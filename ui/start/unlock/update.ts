// What happens while unlocking. Pure. With nobody here yet, it leads to first start.
import { call, focus, SUMMARY } from "../../shared/effects";
import { asTrouble, boxId, fieldTrouble, troubleOf } from "../../shared/trouble";
import type { Ask, Event, Model } from "./model";

const SECRET = boxId("secret");

export function update(model: Model, event: Event): [Model, Ask[]] {
  switch (event.is) {
    case "stale":
      return [model, [call("app_state", null)]];
    case "profileChosen":
      return choose(model, event.id);
    case "othersChosen":
      return [{ ...model, chosen: null, secret: "", trouble: null }, []];
    case "typed":
      return [{ ...model, secret: event.text, trouble: null }, []];
    case "pinSwitched":
      return [{ ...model, withPin: event.withPin, secret: "", trouble: null }, [focus(SECRET)]];
    case "goChosen":
      return go(model);
    case "enrolChosen":
      return [model, [{ do: "go", to: { at: "enrol" } }]];
    case "answered":
      return answered(model, event);
  }
}

function choose(model: Model, id: string): [Model, Ask[]] {
  const profile = model.state?.profiles.find((one) => one.id === id);
  if (!profile) return [model, []];
  return [{ ...model, chosen: id, withPin: profile.hasPin, secret: "", trouble: null }, [focus(SECRET)]];
}

function go(model: Model): [Model, Ask[]] {
  if (model.chosen === null || model.opening || model.opened !== null) return [model, []];
  if (model.secret === "") {
    const trouble = asTrouble({ word: "ui-trouble-some" }, [fieldTrouble("secret", "ui-unlock-empty")]);
    return [{ ...model, trouble }, [focus(SUMMARY)]];
  }
  const input = { id: model.chosen, secret: model.secret, isPin: model.withPin };
  return [{ ...model, opening: true, trouble: null }, [call("unlock", input)]];
}

function answered(model: Model, event: Event & { is: "answered" }): [Model, Ask[]] {
  if (event.command === "unlock") {
    if (event.outcome.ok) return [{ ...model, opening: false, opened: event.outcome.value, secret: "" }, []];
    const { problem } = event.outcome;
    const fields = problem.fields.map((one) => ({ ...one, field: "secret" }));
    // There is one box, and the next thing anybody does is to type in it. The summary is an alert, so it is read out
    // wherever the focus is.
    return [{ ...model, opening: false, trouble: { said: problem.said, fields } }, [focus(SECRET)]];
  }
  if (!event.outcome.ok) return [{ ...model, trouble: troubleOf(event.outcome.problem) }, [focus(SUMMARY)]];
  const state = event.outcome.value;
  const read: Model = { ...model, state };
  const [only, ...more] = state.profiles;
  if (only === undefined) return [read, [{ do: "go", to: { at: "enrol" } }]];
  return more.length === 0 && model.chosen === null ? choose(read, only.id) : [read, []];
}
