// What happens in a check-in. Pure; drafts are draft.ts, what a look leads to is look.ts.
import type { FieldProblem, ResultView } from "../../generated/types";
import { call, focus, focusNow, SUMMARY, TITLE } from "../../shared/effects";
import { pressed } from "../../shared/keys";
import { boxId, fieldTrouble, troubleOf, without, type FieldTrouble } from "../../shared/trouble";
import { sorted, upperDone } from "../../shared/readings";
import { dayChosen, dayRead, earlierNotWanted, earlierWanted, opened } from "./begin";
import { due, keepNow, keepSoon, kept, left, tell, toldTeam } from "./draft";
import {
  allUsual,
  anyDanger,
  asBox,
  boxesOf,
  emptyAfter,
  isEmpty,
  pageAfter,
  pageBefore,
  PAGES,
  tidied,
  unanswered,
  type BoxField,
  type Page,
} from "./fields";
import {
  ADVICE,
  CHECKS,
  confirmation,
  couldNotLook,
  goOn,
  isSwap,
  look,
  looked,
  mark,
  refuse,
  turnTo,
} from "./look";
import type { Event, Model, Step } from "./model";

export function update(model: Model, event: Event): Step {
  if (model.form === null && event.is !== "answered") return [model, []];
  switch (event.is) {
    case "answered":
      return answered(model, event);
    case "stale":
      return [model, []];
    case "typed":
      return typedIn(model, event.field, event.text);
    case "pasted":
      return pasted(model, event.field, event.text);
    case "focused":
      return [{ ...model, active: event.field }, []];
    case "keyPressed":
      if (model.active === null) return [model, []];
      return typed(model, model.active, pressed(model.fields[model.active], event.key));
    case "unitChosen":
      return unitChosen(model, event.unit);
    case "answerChosen":
      return answerChosen(model, event.symptom, event.answer);
    case "allUsualChosen":
      return allUsualChosen(model);
    case "nextChosen":
      return nextChosen(model);
    case "backChosen":
      return backChosen(model);
    case "skipChosen":
      return skipChosen(model);
    case "pageChosen":
      return turnTo(model, event.page);
    case "adviceRead":
      return adviceRead(model);
    case "adviceWanted":
      return [{ ...model, advice: model.standing, after: null }, [focus(ADVICE)]];
    case "checksRight":
      return checksRight(model);
    case "checksWrong":
      return checksWrong(model);
    case "checksNotMine":
      return checksNotMine(model, event.because);
    case "swapChosen":
      return swapChosen(model);
    case "earlierWanted":
      return earlierWanted(model);
    case "earlierNotWanted":
      return earlierNotWanted(model);
    case "dayTyped":
      return model.clock === null ? [model, []] : [{ ...model, clock: { ...model.clock, day: event.text }, trouble: null }, []];
    case "dayChosen":
      return dayChosen(model);
    case "saveChosen":
      return saveChosen(model);
    case "draftDue":
      return due(model);
    case "left":
      return left(model);
  }
}

function answered(model: Model, event: Event & { is: "answered" }): Step {
  switch (event.command) {
    case "check_in_form":
      return event.outcome.ok
        ? opened(model, event.outcome.value)
        : [{ ...model, trouble: troubleOf(event.outcome.problem) }, [focus(SUMMARY)]];
    case "save_draft":
      return kept(model, event.outcome.ok);
    case "check_in_day":
      return event.outcome.ok ? dayRead(model, event.outcome.value) : [{ ...model, trouble: troubleOf(event.outcome.problem) }, [focus(SUMMARY)]];
    // The number itself is put away already; that the team is told of it is what could fail.
    case "put_away":
      return event.outcome.ok ? [model, []] : [{ ...model, trouble: troubleOf(event.outcome.problem) }, [focus(SUMMARY)]];
    case "check_in_look":
      if (event.outcome.ok) return looked(model, event.input, event.outcome.value);
      return couldNotLook(
        model,
        { ...model, looking: null, trouble: troubleOf(event.outcome.problem) },
        model.form !== null && anyDanger(model.form, model.fields),
      );
    case "check_in":
      return event.input.goesOn ? toldOrNot(model, event.outcome) : savedOrNot(model, event.outcome);
  }
}

function toldOrNot(model: Model, outcome: (Event & { is: "answered"; command: "check_in" })["outcome"]): Step {
  const [next, effects] = toldTeam(model);
  return outcome.ok ? [next, effects] : [{ ...next, trouble: troubleOf(outcome.problem) }, [...effects, focus(SUMMARY)]];
}

function savedOrNot(model: Model, outcome: (Event & { is: "answered"; command: "check_in" })["outcome"]): Step {
  if (outcome.ok) return saved(model, outcome.value);
  const { problem } = outcome;
  const fields = problem.fields.map((one) => ({ ...one, field: asBox(one.field, model.fields) }));
  const back: Model = { ...model, saving: "no", page: "review" };
  if (problem.kind === "askAgain" && fields.length > 0) {
    return [{ ...back, checks: { purpose: "save", items: fields } }, [focus(CHECKS)]];
  }
  return [{ ...back, trouble: { said: problem.said, fields } }, [focus(SUMMARY)]];
}

/** Saved; when it was too urgent to wait for all of it, what is left is put right here and saved again. */
function saved(model: Model, result: ResultView): Step {
  const named = (list: readonly FieldProblem[]): FieldTrouble[] =>
    list.map((one) => ({ ...one, field: asBox(one.field, model.fields) }));
  const [notSaved, notAsked] = [named(result.notSaved), named(result.notAsked)];
  const back: Model = { ...model, saving: "no", page: "review" };
  if (notSaved.length > 0) {
    const list = result.saved.map((line) => line.text).join(", ");
    const said = { word: "ui-checkin-not-all-saved", args: { saved: list } } as const;
    const [next, effects] = keepNow({ ...back, trouble: { said, fields: notSaved } });
    return [next, [...effects, focus(SUMMARY)]];
  }
  if (notAsked.length > 0) return [{ ...back, checks: { purpose: "save", items: notAsked } }, [focus(CHECKS)]];
  return [{ ...model, saving: "saved" }, [{ do: "go", to: { at: "result", result } }]];
}

function typed(model: Model, field: BoxField, text: string): Step {
  if (model.saving !== "no") return [model, []];
  const fields = { ...model.fields, [field]: text };
  // What was said beside the other box of a pair is about both.
  const trouble = boxesOf(model.page, fields).reduce(without, model.trouble);
  return keepSoon({ ...model, fields, active: field, checks: null, note: null, trouble });
}

/** The upper number and a stroke, as it is written, goes on to the lower one. */
function typedIn(model: Model, field: BoxField, text: string): Step {
  const upper = upperDone(text);
  const lower = boxesOf(model.page, model.fields)[1];
  const isUpper = field === "systolic" || field === "systolicAgain";
  if (!isUpper || upper === null || lower === undefined) return typed(model, field, text);
  const [next, effects] = typed(model, field, upper);
  return [{ ...next, active: lower }, [focusNow(boxId(lower)), ...effects]];
}

/** What a device or another program says, with its unit; the focus stays at the last number that came. */
function pasted(model: Model, field: BoxField, text: string): Step {
  const found = sorted(field, text);
  if (found === null || model.saving !== "no") return typed(model, field, text);
  const fields = { ...model.fields, ...found };
  const last = boxesOf(model.page, fields).findLast((box) => box in found) ?? field;
  const [next, effects] = keepSoon({ ...model, fields, active: last, checks: null, trouble: null, note: null });
  return [next, [focusNow(boxId(last)), ...effects]];
}

/** Each unit has its own boxes, so that changing it back finds what was typed. */
function unitChosen(model: Model, unit: "kg" | "stLb"): Step {
  const fields = { ...model.fields, weightUnit: unit };
  const box = boxesOf("weight", fields)[0] ?? null;
  return keepSoon({ ...model, fields, active: box, checks: null, trouble: null });
}

function answerChosen(model: Model, symptom: string, answer: string): Step {
  if (model.form === null || model.saving !== "no") return [model, []];
  const fields = { ...model.fields, symptoms: { ...model.fields.symptoms, [symptom]: answer } };
  const chosen: Model = { ...model, fields, trouble: without(model.trouble, symptom) };
  const [next, effects] = keepSoon(chosen);
  const question = model.form.questions.find((one) => one.symptom === symptom);
  const usual = question?.answers.some((choice) => choice.answer === answer && choice.usual) ?? false;
  if (usual && !anyDanger(model.form, fields) && model.standing === null) return [{ ...next, looking: null }, effects];
  const [asked, more] = look(next, "danger");
  return [asked, [...more, ...effects]];
}

function allUsualChosen(model: Model): Step {
  if (model.form === null || (model.page !== "danger" && model.page !== "symptoms")) return [model, []];
  const fields = allUsual(model.page, model.form, model.fields);
  const usual: Model = { ...model, fields, looking: null };
  return model.standing === null ? turnTo(usual, pageAfter(model.page, model.form, fields)) : look(usual, "next");
}

function nextChosen(model: Model): Step {
  if (model.form === null || model.advice !== null) return [model, []];
  if (model.page === "review") return saveChosen(model);
  const open = unanswered(model.page, model.form, model.fields);
  if (open.length > 0) {
    return refuse(model, open.map((question) => fieldTrouble(question.symptom, "ui-checkin-choose")));
  }
  const fields = tidied(model.page, model.fields);
  const box = boxesOf(model.page, fields)[0];
  if (box !== undefined && isEmpty(model.page, fields)) {
    return refuse(model, [fieldTrouble(box, "ui-checkin-empty")]);
  }
  const empty = emptyAfter(model.page, fields, model.active);
  if (empty !== null) return [{ ...model, fields, active: empty }, [focusNow(boxId(empty))]];
  return look({ ...model, fields }, "next");
}

function backChosen(model: Model): Step {
  if (model.form === null) return [model, []];
  if (model.checks !== null) return checksWrong(model);
  const page = pageBefore(model.page, model.form, model.fields);
  return page === null ? [model, [{ do: "go", to: { at: "today" } }]] : turnTo(model, page);
}

/** 'I did not measure this': the boxes are emptied, but what stood there is put aside and comes back with the page. */
function skipChosen(model: Model): Step {
  if (model.form === null) return [model, []];
  const fields = { ...model.fields };
  for (const box of boxesOf(model.page, model.fields)) fields[box] = "";
  const putAside = isEmpty(model.page, model.fields) ? model.putAside : { ...model.putAside, [model.page]: model.fields };
  return turnTo({ ...model, fields, putAside, looking: null }, pageAfter(model.page, model.form, fields));
}

function adviceRead(model: Model): Step {
  if (model.advice === null || model.form === null) return [model, []];
  const [told, effects] = tell(model);
  const [next, more] = afterAdvice(told, mark(model.advice));
  return [next, [...effects, ...more]];
}

function afterAdvice(model: Model, mark: string): Step {
  if (model.form === null) return [model, []];
  const read: Model = { ...model, advice: null, after: null, read: [...model.read, mark] };
  if (model.after === null) return [read, [focus(TITLE)]];
  if (model.after.purpose !== "danger") return goOn(read, model.after);
  const done = read.page === "danger" && unanswered("danger", model.form, read.fields).length === 0;
  return done ? turnTo(read, pageAfter("danger", model.form, read.fields)) : [read, [focus(TITLE)]];
}

function checksRight(model: Model): Step {
  if (model.checks === null) return [model, []];
  const { purpose, items } = model.checks;
  const confirmed = [...model.confirmed, ...items.map(confirmation)];
  return look({ ...model, confirmed, checks: null }, purpose);
}

function checksWrong(model: Model): Step {
  const field = model.checks?.items[0]?.field;
  const page = field === undefined ? model.page : PAGES.find((one) => boxesOf(one, model.fields).includes(field as BoxField));
  const [next, effects] = keepNow({ ...model, page: page ?? model.page, checks: null });
  return [next, field === undefined ? effects : [...effects, focus(boxId(field))]];
}

/** Somebody else's number, or one of a device that is wrong, is no reading of this person: it is put away, and asked again. */
function checksNotMine(model: Model, because: "not-me" | "wrong-device"): Step {
  if (model.checks === null) return [model, []];
  const about = model.checks.items.map((item) => item.field);
  const page = PAGES.find((one) => boxesOf(one, model.fields).some((box) => about.includes(box)));
  if (page === undefined) return checksWrong(model);
  const fields = { ...model.fields };
  for (const box of boxesOf(page, fields)) fields[box] = "";
  const note = { word: because === "not-me" ? "ui-checkin-not-me-note" : "ui-checkin-wrong-device-note" } as const;
  const [next, effects] = turnTo({ ...model, fields, checks: null }, page);
  const trace = { why: because, what: [partOf(page)], measuredMs: model.fields.measuredMs ?? null };
  return [{ ...next, note }, [...effects, call("put_away", trace)]];
}

/** What a page asks for, by its part of a check-in. */
function partOf(page: Page): string {
  return page === "pressureAgain" ? "pressure" : page;
}

/** 'Did you mean 124/76?': the two numbers change places, and are looked at again. So do a pulse and an oxygen level. */
function swapChosen(model: Model): Step {
  if (model.checks?.items.some(isSwap)) {
    const fields = { ...model.fields, pulse: model.fields.oxygen, oxygen: model.fields.pulse };
    return look({ ...model, fields }, model.checks.purpose);
  }
  const [upper, lower] = boxesOf(model.page, model.fields);
  if (upper === undefined || lower === undefined || model.saving !== "no") return [model, []];
  const fields = { ...model.fields, [upper]: model.fields[lower], [lower]: model.fields[upper] };
  return look({ ...model, fields }, "next");
}

function saveChosen(model: Model): Step {
  if (model.saving !== "no" || model.looking === "save" || model.form === null) return [model, []];
  const read = model.advice === null ? model.read : [...model.read, mark(model.advice)];
  return look({ ...model, read, advice: null, after: null }, "save");
}
