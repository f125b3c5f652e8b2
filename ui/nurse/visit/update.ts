// What happens in a visit. Pure; how answers are saved is in saving.ts, how drafts are kept in draft.ts.
import type { VisitView } from "../../generated/types";
import { call, focus, SUMMARY, TITLE, type Answered } from "../../shared/effects";
import { boxId, troubleOf } from "../../shared/trouble";
import { due, isHeld, keepNow, keepSoon, kept, restored } from "./draft";
import { answered, save, say } from "./saving";
import { held, heldLines, keysOf, linesOf, sectionOf, unsaved, wholeField } from "./shown";
import { ADDENDUM, REASON, SELF_HARM, type Event, type Line, type Model, type Step, type Typed } from "./model";

/** A second of rest after a choice: the arrow keys go through several on the way to one. */
const REST_MS = 1000;

export function update(model: Model, event: Event): Step {
  switch (event.is) {
    case "stale":
      return model.sending !== null || model.signing ? [model, []] : [model, [show(model)]];
    case "sectionChosen":
      return leave({ ...model, section: event.section, reasonFor: null }, [focus("visit-section")]);
    case "fieldWanted":
      return leave({ ...model, section: event.section, reasonFor: null }, [focus(boxId(event.field))]);
    case "left":
      return isAdding(model, event.field) ? [model, []] : save(model, [event.field]);
    case "rested":
      return save(model, [event.field]);
    case "cleared":
      return say(model, event.code, { clear: [event.code] });
    case "questionsRight":
      return save(model, unsaved(model), true);
    case "questionWrong":
      return [{ ...model, questions: model.questions.filter((one) => one.field !== event.field) }, [focus(boxId(event.field))]];
    case "versionHolds":
      return holds(model, event.field, event.key);
    case "theirsTaken":
      return keepSoon([without(model, event.field), [focus(boxId(event.field))]]);
    case "helpRead":
      return [{ ...model, help: [] }, [focus(boxId(SELF_HARM))]];
    case "stood":
      return [{ ...model, stoodAt: event.at }, []];
    case "draftDue":
      return due(model);
    case "screenLeft":
      return keepNow(model);
    case "patientChosen":
      return leave(model, [{ do: "go", to: { at: "patient", id: model.id } }]);
    case "answered":
      return heard(model, event);
    case "signChosen":
    case "addendumTyped":
    case "addendumSaved":
      return ending(model, event);
    case "reasonWanted":
    case "reasonTyped":
    case "reasonChosen":
    case "reasonLeft":
      return reason(model, event);
    default:
      return typing(model, event);
  }
}

/** A line that was added and is empty yet is no change, and stays on the screen until the place is left. */
function isAdding(model: Model, field: string): boolean {
  const typed = model.typed[field];
  return typed !== undefined && typed.lines !== null && isHeld(model, field, typed) && typed.lines.length > heldLines(model, field).length;
}

/** What was typed becomes an answer as the place is left. */
function leave(model: Model, asks: Step[1]): Step {
  const [next, more] = save(model, unsaved(model));
  return [next, [...more, ...asks]];
}

function show(model: Model) {
  return call("visit_show", { patient: model.id, visit: model.visit });
}

type Typing = Extract<Event, { is: "typed" | "chosen" | "lineTyped" | "lineAdded" | "lineRemoved" | "linesChosen" }>;

function typing(model: Model, event: Typing): Step {
  const { field } = event;
  switch (event.is) {
    case "typed":
      return keepSoon([typedIn(model, field, event.text, null), []]);
    case "chosen": {
      const next = typedIn(model, field, event.text, null);
      return field === SELF_HARM ? saveNow(next, field) : rest(next, field);
    }
    case "lineTyped": {
      const lines = linesOf(model, field).map((line, at) => (at === event.line ? { ...line, [event.part]: event.text } : line));
      return keepSoon([typedIn(model, field, "", lines), []]);
    }
    case "lineAdded": {
      const lines = [...linesOf(model, field), {}];
      return keepSoon([typedIn(model, field, "", lines), [focus(`visit-line-${field.replace("/", "-")}-${lines.length}`)]]);
    }
    case "lineRemoved":
      return saveNow(typedIn(model, field, "", linesOf(model, field).filter((_, at) => at !== event.line)), field);
    case "linesChosen":
      return rest(typedIn(model, field, "", event.lines), field);
  }
}

function typedIn(model: Model, field: string, text: string, lines: Line[] | null): Model {
  const typed: Typed = { text, lines, base: model.typed[field]?.base ?? keysOf(model, field), restored: false };
  const isOther = (one: { field: string }): boolean => wholeField(one.field) !== field;
  return { ...model, typed: { ...model.typed, [field]: typed }, problems: model.problems.filter(isOther), questions: model.questions.filter(isOther) };
}

function rest(model: Model, field: string): Step {
  return keepSoon([model, [{ do: "later", key: `rest-${field}`, ms: REST_MS, event: { is: "rested", field } }]]);
}

function saveNow(model: Model, field: string): Step {
  const [next, asks] = save(model, [field]);
  return keepSoon([next, asks]);
}

function without(model: Model, field: string): Model {
  const typed = { ...model.typed };
  const meanwhile = { ...model.meanwhile };
  delete typed[field];
  delete meanwhile[field];
  return { ...model, typed, meanwhile };
}

function reason(model: Model, event: Extract<Event, { is: "reasonWanted" | "reasonTyped" | "reasonChosen" | "reasonLeft" }>): Step {
  switch (event.is) {
    case "reasonWanted":
      return [without({ ...model, reasonFor: event.code }, REASON), [focus(boxId(REASON))]];
    case "reasonTyped":
      return keepSoon([typedIn(model, REASON, event.text, null), []]);
    case "reasonLeft":
      return keepSoon([without({ ...model, reasonFor: null }, REASON), [focus(`mark-${model.reasonFor ?? ""}`)]]);
    case "reasonChosen": {
      const code = model.reasonFor;
      if (code === null || event.reason.trim() === "") return [model, []];
      const [next, asks] = say(without(model, REASON), code, { notPossible: [{ field: code, text: event.reason }] });
      return [{ ...next, reasonFor: null }, [...asks, focus(`mark-${code}`)]];
    }
  }
}

function holds(model: Model, field: string, key: string): Step {
  const version = held(model, field)?.versions.find((one) => one.key === key);
  if (!version) return [model, []];
  if (version.state === "blank") return say(model, field, { clear: [field] });
  if (version.state === "not-possible") return say(model, field, { notPossible: [{ field, text: version.typed }] });
  if (version.lines.length === 0) return say(model, field, { answers: [{ field, text: version.typed }] });
  const lines = version.lines.map((line) => line.parts.map((part) => ({ field: part.part, text: part.typed })));
  return say(model, field, { lists: [{ field, lines }] });
}

function ending(model: Model, event: Extract<Event, { is: "signChosen" | "addendumTyped" | "addendumSaved" }>): Step {
  const of = { patient: model.id, visit: model.visit };
  switch (event.is) {
    case "signChosen":
      if (model.signing || model.sending !== null || model.next.length > 0 || unsaved(model).length > 0) return [model, []];
      return [{ ...model, signing: true, trouble: null }, [call("visit_sign", of)]];
    case "addendumTyped":
      return keepSoon([typedIn(model, ADDENDUM, event.text, null), []]);
    case "addendumSaved":
      if (model.adding) return [model, []];
      return [{ ...model, adding: true, trouble: null }, [call("visit_addendum", { of, text: model.typed[ADDENDUM]?.text ?? "" })]];
  }
}

function heard(model: Model, event: Extract<Event, { is: "answered" }>): Step {
  switch (event.command) {
    case "visit_answer":
      return answered(model, event);
    case "visit_draft":
      return kept(model, event.outcome.ok);
    case "visit_show":
      return event.outcome.ok ? shown(model, event.outcome.value) : [{ ...model, trouble: troubleOf(event.outcome.problem) }, []];
    case "visit_sign":
    case "visit_addendum":
      return ended(model, event);
    case "visit_form":
      return event.outcome.ok ? [{ ...model, form: event.outcome.value }, []] : [{ ...model, trouble: troubleOf(event.outcome.problem) }, []];
    case "patient":
      return event.outcome.ok ? [{ ...model, banner: event.outcome.value.banner }, []] : [{ ...model, trouble: troubleOf(event.outcome.problem) }, []];
  }
}

/** The visit as it stands. The first time, what was typed before comes back; later, what is typed stays and others are named. */
function shown(model: Model, view: VisitView): Step {
  const next = { ...model, view, visit: view.visit };
  if (model.view === null) {
    const typed = restored(next);
    const section = view.signed ? "summary" : lastSection(typed, view) ?? model.section;
    return [{ ...next, typed, section }, []];
  }
  const meanwhile = { ...model.meanwhile };
  const typed = { ...model.typed };
  for (const [field, mine] of Object.entries(model.typed)) {
    if (isHeld(next, field, mine) && !isAdding(next, field)) {
      delete typed[field];
      delete meanwhile[field];
      continue;
    }
    const theirs = held(next, field)?.versions.find((version) => !mine.base.includes(version.key));
    if (theirs && model.sending?.[field] === undefined) meanwhile[field] = { who: theirs.by, when: theirs.at, value: theirs.value };
  }
  return [{ ...next, typed, meanwhile, trouble: null }, []];
}

/** Where to go on: where something is typed, else the first section that was not asked, once one was. */
function lastSection(typed: Record<string, Typed>, view: VisitView): string | undefined {
  const first = Object.keys(typed).find((field) => field.includes("/"));
  if (first) return sectionOf(first);
  const isAsked = view.sections.some((section) => section.state !== "not-asked");
  return isAsked ? view.sections.find((section) => section.state === "not-asked")?.section : undefined;
}

function ended(model: Model, event: Answered<"visit_sign" | "visit_addendum">): Step {
  const idle = { ...model, signing: false, adding: false };
  if (!event.outcome.ok) return [{ ...idle, trouble: troubleOf(event.outcome.problem) }, [focus(SUMMARY)]];
  const view = event.outcome.value;
  if (event.command === "visit_sign") return [{ ...idle, view, justSigned: true, urgent: null, section: "summary" }, [focus(TITLE)]];
  return keepSoon([without({ ...idle, view }, ADDENDUM), [focus("visit-added")]]);
}
