// What happens where the team and a person talk. Pure; the thread's own events are the part's.
import { call, focus, SUMMARY } from "../../shared/effects";
import type { ThreadEvent } from "../../shared/parts/messages/model";
import { updateThread } from "../../shared/parts/messages/update";
import { troubleOf, without } from "../../shared/trouble";
import { firstFor, startWith, type Ask, type Event, type Model } from "./model";

/** Where it is said that something was saved. */
export const SAVED = "talk-saved";

const THREAD = ["messages", "message_send", "message_draft", "messages_read", "looked_at"];

function isThread(event: Event): event is Exclude<ThreadEvent, { is: "stale" }> {
  switch (event.is) {
    case "answered":
      return THREAD.includes(event.command);
    case "messageTyped":
    case "draftDue":
    case "left":
    case "sendChosen":
    case "notWorse":
    case "worse":
    case "messageLooked":
      return true;
    default:
      return false;
  }
}

export function update(model: Model, event: Event): [Model, Ask[]] {
  if (isThread(event)) {
    const [thread, effects] = updateThread(model.thread, event);
    // A thread of the team leads nowhere: only a person is sent to a check.
    return [{ ...model, thread }, effects.filter((effect) => effect.do !== "go") as Ask[]];
  }
  switch (event.is) {
    case "stale":
      return [model, firstFor(model.id)];
    case "askTyped":
      return [{ ...model, asked: { ...model.asked, [event.field]: event.text }, trouble: without(model.trouble, event.field), saved: null }, []];
    case "askChosen":
      return model.busy ? [model, []] : [busy(model), [call("questionnaire_ask", { ...model.asked, patient: model.id, takeBack: false })]];
    case "takeBackChosen":
      return model.busy ? [model, []] : [busy(model), [call("questionnaire_ask", { code: event.code, due: "", why: "", patient: model.id, takeBack: true })]];
    case "levelTyped":
      return [{ ...model, level: { ...model.level, [event.field]: event.text }, trouble: without(model.trouble, event.field), saved: null }, []];
    case "levelChosen":
      return model.busy ? [model, []] : [busy(model), [call("exercise_level_set", { ...model.level, patient: model.id, end: event.end })]];
    case "looked":
      return [model, [call("looked_at", { patient: model.id, entries: event.entries })]];
    case "patientChosen":
      return [model, [{ do: "go", to: { at: "patient", id: model.id } }]];
    case "answered":
      return answered(model, event);
    default:
      return [model, []];
  }
}

function busy(model: Model): Model {
  return { ...model, busy: true, trouble: null, saved: null };
}

function answered(model: Model, event: Event & { is: "answered" }): [Model, Ask[]] {
  if (!event.outcome.ok) return [{ ...model, busy: false, trouble: troubleOf(event.outcome.problem) }, [focus(SUMMARY)]];
  switch (event.command) {
    case "patient_questions":
      return [{ ...model, questions: event.outcome.value }, []];
    case "questionnaire_ask":
      return [{ ...model, questions: event.outcome.value, asked: startWith(model.id).asked, busy: false, saved: "asked" }, [focus(SAVED)]];
    case "exercise":
      return [{ ...model, diary: event.outcome.value }, []];
    case "exercise_level_set":
      return [{ ...model, diary: event.outcome.value, level: startWith(model.id).level, busy: false, saved: "level" }, [focus(SAVED)]];
    default:
      return [model, []];
  }
}
