// Makes answers of what is typed: one request at a time, so that two readings never meet each other half saved.
// What was typed after it was sent stays typed.
import type { VisitAnswered, VisitSave } from "../../generated/types";
import { call, focus, SUMMARY, type Answered } from "../../shared/effects";
import { troubleOf } from "../../shared/trouble";
import { isHeld, keepSoon } from "./draft";
import { keysOf, textOf, wholeField } from "./shown";
import { OEDEMA, OEDEMA_FOUND, SELF_HARM, type Deed, type Model, type Step, type Typed } from "./model";

function request(model: Model): VisitSave {
  return { of: { patient: model.id, visit: model.visit }, answers: [], lists: [], notPossible: [], clear: [], confirmed: false, basedOn: [] };
}

/** Sends what is typed in these fields, as far as it is no answer yet. */
export function save(model: Model, fields: string[], confirmed = false): Step {
  if (model.view?.signed) return [model, []];
  const changed = fields.filter((field) => {
    const typed = model.typed[field];
    return typed !== undefined && !isHeld(model, field, typed);
  });
  const same = fields.filter((field) => model.typed[field] !== undefined && !changed.includes(field));
  const next = same.length === 0 ? model : forget(model, same);
  if (changed.length === 0) return same.length === 0 ? [next, []] : keepSoon([next, []]);
  if (next.sending !== null) return [{ ...next, waiting: [...new Set([...next.waiting, ...changed])] }, []];
  const input = request(next);
  input.confirmed = confirmed;
  const sending: Record<string, Typed> = {};
  for (const field of changed) {
    const typed = next.typed[field];
    if (!typed) continue;
    sending[field] = typed;
    input.basedOn.push(...typed.base);
    if (typed.lines === null) input.answers.push({ field, text: typed.text });
    else {
      input.lists.push({ field, lines: typed.lines.map((line) => Object.entries(line).map(([part, text]) => ({ field: part, text }))) });
      foundToo(next, field, typed, input);
    }
  }
  return [{ ...next, sending, trouble: null }, [call("visit_answer", input)]];
}

/** Whoever says where the swelling is has found some. */
function foundToo(model: Model, field: string, typed: Typed, input: VisitSave): void {
  const some = (typed.lines ?? []).some((line) => Object.values(line).some((text) => text !== ""));
  if (field !== OEDEMA || !some || textOf(model, OEDEMA_FOUND) !== "") return;
  input.answers.push({ field: OEDEMA_FOUND, text: "yes" });
  input.basedOn.push(...keysOf(model, OEDEMA_FOUND));
}

function forget(model: Model, fields: string[]): Model {
  const typed = Object.fromEntries(Object.entries(model.typed).filter(([field]) => !fields.includes(field)));
  const meanwhile = Object.fromEntries(Object.entries(model.meanwhile).filter(([field]) => !fields.includes(field)));
  const isOther = (one: { field: string }): boolean => !fields.includes(wholeField(one.field));
  return { ...model, typed, meanwhile, problems: model.problems.filter(isOther), questions: model.questions.filter(isOther) };
}

/** Makes a field or the mark of a section blank, says that it was not possible, or that one of two versions holds. */
export function say(model: Model, code: string, what: Deed["what"]): Step {
  if (model.view?.signed) return [model, []];
  if (model.sending !== null) return [{ ...model, next: [...model.next, { code, what }] }, []];
  const input = { ...request(model), ...what, basedOn: keysOf(model, code) };
  const without = forget(model, [code]);
  return keepSoon([{ ...without, sending: {}, trouble: null }, [call("visit_answer", input)]]);
}

export function answered(model: Model, event: Answered<"visit_answer">): Step {
  const sent = model.sending ?? {};
  const idle = { ...model, sending: null };
  // What waited is typed still, or can be said again; nothing more is sent into what has just failed.
  if (!event.outcome.ok) return [{ ...idle, waiting: [], next: [], trouble: troubleOf(event.outcome.problem) }, [focus(SUMMARY)]];
  const value = event.outcome.value;
  const asked = [...Object.keys(sent), ...event.input.clear, ...event.input.notPossible.map((one) => one.field)];
  const isOther = (one: { field: string }): boolean => !asked.includes(wholeField(one.field));
  const told: Model = {
    ...idle,
    ...judged(model, value, event.input.answers.some((one) => one.field === SELF_HARM)),
    view: { ...value.visit, draft: "" },
    problems: [...model.problems.filter(isOther), ...value.problems],
    questions: [...model.questions.filter(isOther), ...value.questions],
  };
  return goOn(keepSoon([settled(told, sent, value.saved), []]));
}

/** What is an answer now is not typed any more, unless it was changed meanwhile. */
function settled(model: Model, sent: Record<string, Typed>, saved: string[]): Model {
  const typed = { ...model.typed };
  const meanwhile = { ...model.meanwhile };
  for (const field of Object.keys(sent).filter((one) => saved.includes(one))) {
    delete meanwhile[field];
    const now = typed[field];
    if (now === sent[field]) delete typed[field];
    else if (now) typed[field] = { ...now, base: keysOf(model, field) };
  }
  return { ...model, typed, meanwhile };
}

/** Whatever was said or left while others were on their way goes next. */
function goOn([model, asks]: Step): Step {
  const [deed, ...others] = model.next;
  if (deed) {
    const [next, more] = say({ ...model, next: others }, deed.code, deed.what);
    return [next, [...asks, ...more]];
  }
  if (model.waiting.length === 0) return [model, asks];
  const [next, more] = save({ ...model, waiting: [] }, model.waiting);
  return [next, [...asks, ...more]];
}

function judged(model: Model, value: VisitAnswered, aboutSelfHarm: boolean): Pick<Model, "urgent" | "result" | "help"> {
  const result = value.result?.advice ?? model.result;
  const found = value.result?.advice;
  const isUrgent = found !== undefined && (found.zone === "emergency" || found.zone === "red");
  const urgent = value.danger ?? (found === undefined ? model.urgent : isUrgent ? found : null);
  return { urgent, result, help: value.immediate.length > 0 || aboutSelfHarm ? value.immediate : model.help };
}
