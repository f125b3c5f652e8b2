// What happens on Questions. Pure. Every answer goes to the disk as it is given; help that comes back takes the screen.
import type { QuestionnaireForm, QuestionnaireStep } from "../../generated/types";
import { call, focus, SUMMARY, TITLE, type Answered } from "../../shared/effects";
import { asTrouble, fieldTrouble, troubleOf } from "../../shared/trouble";
import { current, nextPage, type Ask, type Asking, type Event, type Model } from "./model";

/** Where help for an answer stands. */
export const HELP = "questions-help";

/** The field of the question on the screen. */
export const FIELD = "answer";

function keep(asking: Asking): Ask {
  const { form, code } = asking.form;
  return call("questionnaire_answer", { form, code, answers: asking.answers, page: asking.page });
}

export function update(model: Model, event: Event): [Model, Ask[]] {
  switch (event.is) {
    case "stale":
      return [model, [call("questions", null)]];
    case "opened":
      return [{ ...model, done: null, trouble: null }, [call("questionnaire_form", { code: event.code })]];
    case "listChosen":
      return [{ ...model, asking: null, done: null, trouble: null }, [call("questions", null), focus(TITLE)]];
    case "left":
      return [model, model.asking && !model.asking.saving ? [keep(model.asking)] : []];
    case "answered":
      return answered(model, event);
    case "answerChosen":
    case "nextChosen":
    case "backChosen":
      return model.asking === null || model.asking.saving ? [model, []] : turn(model, model.asking, event);
  }
}

function turn(model: Model, asking: Asking, event: Event): [Model, Ask[]] {
  switch (event.is) {
    case "answerChosen": {
      const question = current(asking);
      if (!question) return [model, []];
      const answers = { ...asking.answers, [question.code]: event.answer };
      const next = { ...asking, answers, pending: asking.pending + 1, wantsNext: false };
      return [{ ...model, asking: next, trouble: null }, [keep(next)]];
    }
    case "nextChosen": {
      const question = current(asking);
      if (question && !asking.answers[question.code]) {
        const fields = [fieldTrouble(FIELD, "ui-questions-choose")];
        return [{ ...model, trouble: asTrouble({ word: "ui-questions-choose" }, fields) }, [focus(SUMMARY)]];
      }
      return asking.pending > 0 ? [{ ...model, asking: { ...asking, wantsNext: true } }, []] : forward(model, asking);
    }
    case "backChosen": {
      const page = nextPage(asking, -1);
      if (page === null) return update(model, { is: "listChosen" });
      return [{ ...model, asking: { ...asking, page, wantsNext: false }, trouble: null }, [focus(TITLE)]];
    }
    default:
      return [model, []];
  }
}

function forward(model: Model, asking: Asking): [Model, Ask[]] {
  const page = nextPage(asking, 1);
  if (page === null) {
    const { form, code } = asking.form;
    const saving = { ...asking, saving: true, wantsNext: false };
    return [{ ...model, asking: saving, trouble: null }, [call("questionnaire_finish", { form, code, answers: asking.answers, page: asking.page })]];
  }
  const next = { ...asking, page, wantsNext: false };
  return [{ ...model, asking: next, trouble: null }, [keep(next), focus(TITLE)]];
}

function answered(model: Model, event: Event & { is: "answered" }): [Model, Ask[]] {
  switch (event.command) {
    case "questions":
      return event.outcome.ok
        ? [{ ...model, questions: event.outcome.value, readTrouble: null }, []]
        : [{ ...model, readTrouble: troubleOf(event.outcome.problem) }, []];
    case "questionnaire_form":
      return event.outcome.ok
        ? [{ ...model, asking: begun(event.outcome.value), trouble: null }, [focus(TITLE)]]
        : [{ ...model, trouble: troubleOf(event.outcome.problem) }, [focus(SUMMARY)]];
    case "questionnaire_answer":
      return kept(model, event);
    case "questionnaire_finish": {
      if (event.outcome.ok) {
        const done = event.outcome.value;
        return [{ ...model, asking: null, done, trouble: null }, [focus(done.help.length > 0 ? HELP : TITLE)]];
      }
      const asking = model.asking && { ...model.asking, saving: false };
      return [{ ...model, asking, trouble: troubleOf(event.outcome.problem) }, [focus(SUMMARY)]];
    }
  }
}

function begun(form: QuestionnaireForm): Asking {
  const { help, notAsked } = form.step;
  const blank: Asking = { form, answers: { ...form.answers }, page: form.page, help, notAsked, pending: 0, wantsNext: false, saving: false };
  // What a shorter questionnaire asked already is not asked again; one can go back to it.
  const open = form.questions.findIndex((question) => !blank.answers[question.code] && !notAsked.includes(question.code));
  return form.page > 0 || open < 0 ? blank : { ...blank, page: open };
}

function kept(model: Model, event: Answered<"questionnaire_answer">): [Model, Ask[]] {
  const { asking } = model;
  if (asking === null || asking.form.form !== event.input.form) return [model, []];
  const pending = Math.max(0, asking.pending - 1);
  if (!event.outcome.ok) {
    return [{ ...model, asking: { ...asking, pending, wantsNext: false }, trouble: troubleOf(event.outcome.problem) }, [focus(SUMMARY)]];
  }
  const step: QuestionnaireStep = event.outcome.value;
  const first = asking.help.length === 0 && step.help.length > 0;
  const next: Asking = { ...asking, pending, help: step.help, notAsked: step.notAsked };
  // Help comes before anything else: nothing moves on under it.
  if (first) return [{ ...model, asking: { ...next, wantsNext: false } }, [focus(HELP)]];
  return next.wantsNext && pending === 0 ? forward(model, next) : [{ ...model, asking: next }, []];
}
