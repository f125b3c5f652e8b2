// What happens in the exercise diary. Pure. What was typed stays until it is saved.
import { call, focus, SUMMARY } from "../../shared/effects";
import { troubleOf, without } from "../../shared/trouble";
import { blank, type Ask, type Event, type Model } from "./model";

/** Where it is said what to do about a time that was saved. */
export const SAID = "exercise-said";

export function update(model: Model, event: Event): [Model, Ask[]] {
  switch (event.is) {
    case "stale":
      return [model, [call("exercise", { patient: null })]];
    case "typed":
      return [{ ...model, typed: { ...model.typed, [event.field]: event.text }, trouble: without(model.trouble, event.field) }, []];
    case "signChosen": {
      const others = model.typed.signs.filter((sign) => sign !== event.sign);
      return [{ ...model, typed: { ...model.typed, signs: event.felt ? [...others, event.sign] : others } }, []];
    }
    case "saveChosen": {
      if (model.saving || model.diary === null) return [model, []];
      const input = { ...model.typed, signs: [...model.typed.signs], patient: null, form: model.diary.form };
      return [{ ...model, saving: true, said: null, trouble: null }, [call("exercise_save", input)]];
    }
    case "takeBackChosen":
      return [model, [call("exercise_take_back", { patient: null, key: event.key })]];
    case "checkInChosen":
      return [model, [{ do: "go", to: { at: "checkIn" } }]];
    case "answered":
      return answered(model, event);
  }
}

function answered(model: Model, event: Event & { is: "answered" }): [Model, Ask[]] {
  if (event.command === "exercise_save") {
    if (!event.outcome.ok) return [{ ...model, saving: false, trouble: troubleOf(event.outcome.problem) }, [focus(SUMMARY)]];
    const { danger, said, diary } = event.outcome.value;
    return [{ ...model, diary, saving: false, typed: blank, said: { danger, lines: said }, trouble: null }, [focus(SAID)]];
  }
  if (event.outcome.ok) {
    // The form's key stays while something is typed: two presses of Save are one time.
    const form = model.diary?.form ?? model.form ?? event.outcome.value.form;
    const diary = event.command === "exercise" ? { ...event.outcome.value, form } : event.outcome.value;
    return [{ ...model, diary, readTrouble: null }, []];
  }
  return event.command === "exercise"
    ? [{ ...model, readTrouble: troubleOf(event.outcome.problem) }, []]
    : [{ ...model, trouble: troubleOf(event.outcome.problem) }, [focus(SUMMARY)]];
}
