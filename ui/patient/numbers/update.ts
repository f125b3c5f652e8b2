// What happens with my numbers. Pure. A correction keeps what stood there, and so does a withdrawal: the host sees to that.
import type { Problem, ResultView } from "../../generated/types";
import { call, focus, SUMMARY, TITLE } from "../../shared/effects";
import { asTrouble, fieldTrouble, troubleOf, without } from "../../shared/trouble";
import { answeredWith, beginning, sent } from "./correction";
import type { Ask, Correction, Event, Model } from "./model";

/** The panel in which something is put right. */
export const WORK = "work";

/** Where it is said what was done. */
export const DONE = "numbers-done";

export function update(model: Model, event: Event): [Model, Ask[]] {
  switch (event.is) {
    case "stale":
      return [model, [call("my_numbers", { days: model.days })]];
    case "daysChosen":
      return [{ ...model, days: event.days }, [call("my_numbers", { days: event.days })]];
    case "chartChosen":
      return [{ ...model, chart: event.chart }, []];
    case "fileChosen":
      if (model.filing) return [model, []];
      return [{ ...model, filing: true, trouble: null, done: null }, [call("save_numbers", { days: model.days })]];
    case "paperChosen":
      if (model.filing) return [model, []];
      return [{ ...model, filing: true, trouble: null, done: null }, [call("save_paper", { kind: "numbers", patient: null, days: model.days })]];
    case "correctChosen":
      return correct(model, beginning(event.row));
    case "diaryChosen":
      return [model, [{ do: "go", to: { at: "diary" } }]];
    case "withdrawChosen":
      return open(model, { kind: "withdraw", key: event.key, at: event.at, reason: "", other: "" });
    case "closed":
      return [{ ...model, work: null, urgent: null, trouble: null, saving: false }, [focus(TITLE)]];
    case "saveChosen":
      return save(model, false);
    case "checksRight":
      return save(model, true);
    case "answered":
      return answered(model, event);
    default:
      return [typed(model, event), []];
  }
}

function open(model: Model, work: Model["work"]): [Model, Ask[]] {
  return model.saving ? [model, []] : [{ ...model, work, urgent: null, trouble: null, done: null }, [focus(WORK)]];
}

/** What a check-in asks is the host's to say, in the person's language. */
function correct(model: Model, work: Correction): [Model, Ask[]] {
  const [next, effects] = open(model, work);
  return [next, next.questions === null && !model.saving ? [...effects, call("check_in_form", null)] : effects];
}

function typed(model: Model, event: Event): Model {
  const { work } = model;
  if (work?.kind === "correct" && event.is === "typed") {
    const fields = { ...work.fields, [event.field]: event.text };
    return { ...model, work: { ...work, fields, checks: null }, trouble: without(model.trouble, event.field) };
  }
  if (work?.kind === "correct" && event.is === "unitChosen") {
    return { ...model, work: { ...work, fields: { ...work.fields, weightUnit: event.unit }, checks: null } };
  }
  if (work?.kind === "correct" && event.is === "answerChosen") {
    const fields = answeredWith(work.fields, event.symptom, event.answer);
    return { ...model, work: { ...work, fields, checks: null }, trouble: without(model.trouble, event.symptom) };
  }
  if (work?.kind === "withdraw" && event.is === "reasonChosen") {
    return { ...model, work: { ...work, reason: event.reason }, trouble: without(model.trouble, "reason") };
  }
  if (work?.kind === "withdraw" && event.is === "otherTyped") {
    return { ...model, work: { ...work, other: event.text }, trouble: without(model.trouble, "other") };
  }
  return model;
}

function save(model: Model, confirmed: boolean): [Model, Ask[]] {
  const { work } = model;
  if (work === null || model.saving) return [model, []];
  if (work.kind === "correct") {
    const fields = sent(work);
    const asked = call("amend_reading", { key: work.key, fields, confirmed });
    return [{ ...model, work: { ...work, fields }, saving: true, trouble: null }, [asked]];
  }
  if (work.reason === "") return refuse(model, "reason", "ui-numbers-reason-missing");
  const reason = work.reason === "other" ? work.other.trim() : work.reason;
  if (reason === "") return refuse(model, "other", "ui-numbers-reason-missing");
  return [{ ...model, saving: true, trouble: null }, [call("withdraw_reading", { key: work.key, reason })]];
}

function refuse(model: Model, field: string, word: "ui-numbers-reason-missing"): [Model, Ask[]] {
  const trouble = asTrouble({ word: "ui-trouble-some" }, [fieldTrouble(field, word)]);
  return [{ ...model, trouble }, [focus(SUMMARY)]];
}

function answered(model: Model, event: Event & { is: "answered" }): [Model, Ask[]] {
  switch (event.command) {
    case "my_numbers":
      if (event.input.days !== model.days) return [model, []];
      return event.outcome.ok
        ? [{ ...model, numbers: event.outcome.value, readTrouble: null }, []]
        : [{ ...model, readTrouble: troubleOf(event.outcome.problem) }, []];
    case "save_numbers":
    case "save_paper":
      if (!event.outcome.ok) return [{ ...model, filing: false, trouble: troubleOf(event.outcome.problem) }, [focus(SUMMARY)]];
      return [{ ...model, filing: false, done: event.outcome.value.said }, [focus(DONE)]];
    case "check_in_form":
      return event.outcome.ok
        ? [{ ...model, questions: event.outcome.value.questions }, []]
        : [{ ...model, trouble: troubleOf(event.outcome.problem) }, []];
    case "amend_reading":
      if (!event.outcome.ok) return refused(model, event.outcome.problem);
      return amended(model, event.outcome.value);
    case "withdraw_reading":
      if (!event.outcome.ok) return refused(model, event.outcome.problem);
      return [{ ...model, work: null, saving: false, done: { word: "ui-numbers-withdrawn" } }, [focus(TITLE)]];
  }
}

/** Corrected; what was too urgent to wait for a box that can't be read is saved, and that box is put right here. */
function amended(model: Model, result: ResultView): [Model, Ask[]] {
  if (result.notSaved.length > 0) {
    const list = result.saved.map((line) => line.text).join(", ");
    const [back, effects] = refused(model, { kind: "badInput", said: { key: "", text: "" }, fields: result.notSaved });
    const said = { word: "ui-checkin-not-all-saved", args: { saved: list } } as const;
    return [{ ...back, urgent: result, trouble: back.trouble && { ...back.trouble, said } }, effects];
  }
  return [{ ...model, work: null, urgent: null, saving: false }, [{ do: "go", to: { at: "result", result } }]];
}

/** Nothing that was typed is lost by a refusal. */
function refused(model: Model, problem: Problem): [Model, Ask[]] {
  const stone = model.work?.kind === "correct" && model.work.fields.weightUnit === "stLb";
  const fields = problem.fields.map((one) => ({ ...one, field: boxFor(one.field, stone) }));
  const back: Model = { ...model, saving: false };
  if (problem.kind === "askAgain" && model.work?.kind === "correct" && fields.length > 0) {
    return [{ ...back, work: { ...model.work, checks: fields } }, [focus(WORK)]];
  }
  return [{ ...back, trouble: { said: problem.said, fields } }, [focus(SUMMARY)]];
}

function boxFor(field: string, stone: boolean): string {
  if (field === "weight") return stone ? "weightStone" : "weightKg";
  if (field === "stone") return "weightStone";
  if (field === "pounds") return "weightPounds";
  return field.replace(/^symptoms?[./]/, "").replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
