// What happens with my medicines. Pure. What follows from what was said is the host's answer; nothing is worked out here.
import type { OwnMedicines, Problem } from "../../generated/types";
import type { Words } from "../../generated/words/keys";
import { call, focus, SUMMARY, TITLE } from "../../shared/effects";
import { asTrouble, fieldTrouble, troubleOf, without } from "../../shared/trouble";
import { start, type Ask, type Event, type Model, type Work } from "./model";

/** The panel in which something is said. */
export const WORK = "medicine-work";

/** Where it is said what was saved, and what follows. */
export const DONE = "medicines-done";

/** On the own profile it is known whose they are. */
const PATIENT = "";

export function update(model: Model, event: Event): [Model, Ask[]] {
  switch (event.is) {
    case "stale":
      return [model, [call("my_medicines", null)]];
    case "dayChosen":
      return model.saving ? [model, []] : [{ ...model, day: event.day, work: null, trouble: null, done: null, answer: [] }, []];
    case "allTaken":
      return ask(model, told(model, "", "taken"));
    case "taken":
      return ask(model, told(model, event.medicine, "taken"));
    case "unsaid":
      return ask(model, told(model, event.medicine, "unsaid"));
    case "whyOpened":
      return open(model, { kind: "why", what: event.what, medicine: event.medicine, title: event.title, why: "", words: "" });
    case "effectOpened":
      return open(model, { kind: "effect", medicine: event.medicine, title: event.title, words: "" });
    case "boughtOpened":
      return open(model, { kind: "bought", chosen: "", named: "", taken: "" });
    case "sickDayOpened":
      return open(model, { kind: "sickDay", eating: "", restarted: [] });
    case "boughtEnded":
      return ask(model, call("medicine_bought_end", { patient: PATIENT, name: event.name }));
    case "sickDayBegun":
      return ask(model, call("sick_day_begin", { patient: PATIENT, from: "" }));
    // A beginning of this plan can't be taken back, so one press is not enough for it.
    case "flexibleOpened":
      return open(model, { kind: "begin" });
    case "flexibleEnded":
      return ask(model, call("flexible_end", { patient: PATIENT, on: "" }));
    case "checkInChosen":
      return [model, [{ do: "go", to: { at: "checkIn" } }]];
    case "closed":
      return [{ ...model, work: null, trouble: null }, [focus(TITLE)]];
    case "saveChosen":
      return save(model);
    case "answered":
      return answered(model, event);
    default:
      return [worked(model, event), []];
  }
}

function told(model: Model, medicine: string, what: string, why = "", words = ""): Ask {
  const day = model.day === "yesterday" && model.own !== null ? model.own.yesterday : "";
  return call("medicine_taken", { patient: PATIENT, day, medicine, what, why, words });
}

function ask(model: Model, asked: Ask): [Model, Ask[]] {
  if (model.saving) return [model, []];
  return [{ ...model, saving: true, trouble: null, done: null, answer: [] }, [asked]];
}

function open(model: Model, work: Work): [Model, Ask[]] {
  return model.saving ? [model, []] : [{ ...model, work, trouble: null, done: null, answer: [] }, [focus(WORK)]];
}

/** What is chosen or typed in the panel that is open. */
function worked(model: Model, event: Event): Model {
  const { work } = model;
  if (work === null) return model;
  const put = (now: Work, field: string): Model => ({ ...model, work: now, trouble: without(model.trouble, field) });
  if (work.kind === "why" && event.is === "whyChosen") return put({ ...work, why: event.why }, "why");
  if (event.is === "wordsTyped") {
    return work.kind === "bought"
      ? put({ ...work, named: event.text }, "named")
      : work.kind === "sickDay" || work.kind === "begin"
        ? model
        : put({ ...work, words: event.text }, "words");
  }
  if (work.kind === "bought" && event.is === "boughtChosen") return put({ ...work, chosen: event.chosen }, "named");
  if (work.kind === "bought" && event.is === "boughtTakenChosen") return put({ ...work, taken: event.taken }, "taken");
  if (work.kind === "sickDay" && event.is === "eatingChosen") return put({ ...work, eating: event.eating }, "eatingSince");
  if (work.kind === "sickDay" && event.is === "restartedPressed") {
    const has = work.restarted.includes(event.medicine);
    const restarted = has ? work.restarted.filter((one) => one !== event.medicine) : [...work.restarted, event.medicine];
    return put({ ...work, restarted }, "restarted");
  }
  return model;
}

function save(model: Model): [Model, Ask[]] {
  const { work } = model;
  if (work === null || model.saving) return [model, []];
  switch (work.kind) {
    case "why":
      if (work.why === "") return refuse(model, "why", "ui-medicines-why-missing");
      return ask(model, told(model, work.medicine, work.what, work.why, work.words));
    case "effect":
      return ask(model, call("medicine_effect", { patient: PATIENT, medicine: work.medicine, words: work.words }));
    case "bought": {
      if (work.taken === "") return refuse(model, "taken", "ui-medicines-bought-taken-missing");
      const chosen = work.chosen === "other" ? "" : work.chosen;
      return ask(model, call("medicine_bought", { patient: PATIENT, chosen, named: work.named, taken: work.taken === "yes" }));
    }
    case "begin":
      return ask(model, call("flexible_begin", { patient: PATIENT, from: "" }));
    case "sickDay":
      if (work.eating === "" && work.restarted.length === 0) return refuse(model, "eatingSince", "ui-medicines-sick-missing");
      return ask(model, call("sick_day_end", { patient: PATIENT, eatingSince: work.eating, restarted: work.restarted }));
  }
}

function refuse(model: Model, field: string, word: keyof Words): [Model, Ask[]] {
  const trouble = asTrouble({ word: "ui-trouble-some" }, [fieldTrouble(field, word)]);
  return [{ ...model, trouble }, [focus(SUMMARY)]];
}

function answered(model: Model, event: Event & { is: "answered" }): [Model, Ask[]] {
  if (event.command === "my_medicines") {
    return event.outcome.ok
      ? [{ ...model, own: event.outcome.value, readTrouble: null }, []]
      : [{ ...model, readTrouble: troubleOf(event.outcome.problem) }, []];
  }
  if (!event.outcome.ok) return refused(model, event.outcome.problem);
  switch (event.command) {
    case "medicine_taken":
    case "medicine_effect":
    case "medicine_bought":
    case "medicine_bought_end":
      return kept(model, event.outcome.value);
    case "sick_day_begin":
    case "sick_day_end":
    case "flexible_begin":
    case "flexible_end":
      return [saved(model), [call("my_medicines", null), focus(DONE)]];
  }
}

function saved(model: Model): Model {
  return { ...start, own: model.own, day: model.day, done: { word: "ui-medicines-saved" } };
}

function kept(model: Model, own: OwnMedicines): [Model, Ask[]] {
  return [{ ...saved(model), own, answer: own.answer, answerPhone: own.answerPhone }, [focus(DONE)]];
}

/** Nothing that was typed is lost by a refusal. */
function refused(model: Model, problem: Problem): [Model, Ask[]] {
  return [{ ...model, saving: false, trouble: troubleOf(problem) }, [focus(SUMMARY)]];
}
