// What happens in settings. Pure.
import { call, focus, SUMMARY, type Call, type Focus } from "../../effects";
import { asTrouble, fieldTrouble, troubleOf, without } from "../../trouble";
import { first, type Event, type Model } from "./model";

export function update(model: Model, event: Event): [Model, (Call | Focus)[]] {
  switch (event.is) {
    case "stale":
      return [model, first];
    case "lookChosen": {
      if (model.look === null) return [model, []];
      const look = { ...model.look, ...event.look };
      return [{ ...model, look, done: null }, [call("set_preferences", look)]];
    }
    case "typed":
      return [{ ...model, [event.field]: event.text, done: null, trouble: without(model.trouble, event.field) }, []];
    case "pinChosen": {
      if (model.saving) return [model, []];
      if (model.pin !== model.pinAgain) {
        const trouble = asTrouble({ word: "ui-trouble-some" }, [fieldTrouble("pinAgain", "ui-settings-pin-differs")]);
        return [{ ...model, trouble, done: null }, [focus(SUMMARY)]];
      }
      return [{ ...model, saving: true, trouble: null, done: null }, [call("set_pin", { pin: model.pin })]];
    }
    case "answered":
      return answered(model, event);
  }
}

function answered(model: Model, event: Event & { is: "answered" }): [Model, (Call | Focus)[]] {
  const saving = event.command === "set_pin" ? false : model.saving;
  if (!event.outcome.ok) {
    return [{ ...model, saving, trouble: troubleOf(event.outcome.problem) }, [focus(SUMMARY)]];
  }
  switch (event.command) {
    case "app_state":
      return [{ ...model, about: event.outcome.value, look: event.outcome.value.open?.preferences ?? model.look }, []];
    case "set_preferences":
      return [{ ...model, look: event.outcome.value, trouble: null, done: { word: "ui-settings-saved" } }, []];
    case "set_pin":
      return [{ ...model, saving, pin: "", pinAgain: "", trouble: null, done: { word: "ui-settings-pin-saved" } }, []];
  }
}
