// What happens to a plan in the person's own words. Pure. An edit says which entries it was based on, so that a change
// that arrived meanwhile stands beside it instead of being lost.
import type { CareView, GoalSet, GoalView, NextDateView, Problem } from "../../../generated/types";
import { call, focus, SUMMARY, type Call, type Focus } from "../../effects";
import { boxId, without, type Trouble } from "../../trouble";
import {
  goalField,
  nextField,
  openField,
  sectionField,
  type CareEvent,
  type CareModel,
  type DateBox,
  type GoalEdit,
  type NextEdit,
  type TextEdit,
} from "./model";

type Step<M> = [M, (Call | Focus)[]];

/** A date as it is sent: empty, or year, month and day as typed; the host says if it is no date. */
export function dateOf(boxes: Record<DateBox, string>): string {
  const { day, month, year } = boxes;
  if (day === "" && month === "" && year === "") return "";
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** The boxes of a date as it came. */
function boxesOf(date: string): Record<DateBox, string> {
  const [year = "", month = "", day = ""] = date === "" ? [] : date.split("-");
  return { day: day.replace(/^0/, ""), month: month.replace(/^0/, ""), year };
}

export function updateCare<M extends CareModel>(model: M, event: CareEvent): Step<M> {
  switch (event.is) {
    case "sectionOpened":
    case "sectionTyped":
    case "sectionSaveChosen":
    case "sectionClosed":
      return section(model, event);
    case "goalOpened":
    case "goalTyped":
    case "goalSaveChosen":
    case "goalClosed":
    case "goalEnded":
      return goal(model, event);
    case "nextOpened":
    case "nextTyped":
    case "nextSaveChosen":
    case "nextClosed":
      return next(model, event);
    case "answered":
      return answered(model, event);
  }
}

type SectionEvent = Extract<CareEvent, { section: string }>;

function section<M extends CareModel>(model: M, event: SectionEvent): Step<M> {
  const shown = model.care?.sections.find((one) => one.section === event.section);
  if (!shown) return [model, []];
  const fresh: TextEdit = { text: shown.text, basedOn: shown.basedOn, saving: false, trouble: null };
  const edit = model.texts[event.section] ?? fresh;
  const field = sectionField(event.section);
  switch (event.is) {
    case "sectionOpened":
      return [putText({ ...model, kept: null }, event.section, edit), [focus(boxId(field))]];
    case "sectionTyped":
      return [putText(model, event.section, { ...edit, text: event.text, trouble: without(edit.trouble, field) }), []];
    case "sectionClosed":
      return [dropText(model, event.section), [focus(boxId(openField(event.section)))]];
    case "sectionSaveChosen": {
      if (edit.saving || model.care === null) return [model, []];
      const asked = { patient: model.care.patient, section: event.section, text: edit.text, basedOn: edit.basedOn };
      return [putText(model, event.section, { ...edit, saving: true, trouble: null }), [call("plan_text_set", asked)]];
    }
  }
}

type GoalEvent = Extract<CareEvent, { is: "goalOpened" | "goalTyped" | "goalSaveChosen" | "goalClosed" | "goalEnded" }>;

/** The form of a goal as it opens; a new one is blank. */
export function beginningGoal(care: CareView | null, shown: GoalView | undefined): GoalEdit {
  const lines = {
    words: shown?.words ?? "",
    step: shown?.step ?? "",
    when: shown?.when ?? "",
    barriers: shown?.barriers ?? "",
    helper: shown?.helper ?? "",
    importance: shown?.importance ?? "",
    confidence: shown?.confidence ?? "",
  };
  // A day that is over is asked for anew.
  const again = shown?.due ? "" : (shown?.again ?? "");
  const boxes = { ...lines, ...boxesOf(again) };
  const known = care?.goals.map((one) => one.goal) ?? [];
  return { goal: shown?.goal ?? "", boxes, known, basedOn: shown?.basedOn ?? [], saving: false, trouble: null };
}

function asked(patient: string, edit: GoalEdit, state: string): GoalSet {
  const { day, month, year, ...lines } = edit.boxes;
  return { patient, goal: edit.goal, form: "", ...lines, again: dateOf({ day, month, year }), state, basedOn: edit.basedOn };
}

function goal<M extends CareModel>(model: M, event: GoalEvent): Step<M> {
  const find = (name: string): GoalView | undefined => model.care?.goals.find((one) => one.goal === name);
  const edit = model.goal;
  switch (event.is) {
    case "goalOpened":
      return [{ ...model, kept: null, goal: beginningGoal(model.care, find(event.goal)) }, [focus(boxId(goalField("words")))]];
    case "goalTyped": {
      if (edit === null) return [model, []];
      const trouble = without(edit.trouble, goalField(event.box));
      return [{ ...model, goal: { ...edit, boxes: { ...edit.boxes, [event.box]: event.text }, trouble } }, []];
    }
    case "goalClosed":
      return [{ ...model, goal: null }, [focus(boxId(openField(edit?.goal === "" ? "new-goal" : (edit?.goal ?? ""))))]];
    case "goalSaveChosen": {
      if (edit === null || edit.saving || model.care === null) return [model, []];
      const call1 = call("goal_set", asked(model.care.patient, edit, "open"));
      return [{ ...model, goal: { ...edit, saving: true, trouble: null } }, [call1]];
    }
    case "goalEnded": {
      const shown = find(event.goal);
      if (!shown || model.care === null) return [model, []];
      const { goal: name, words, importance, confidence, step, when, barriers, helper, again, basedOn } = shown;
      const lines = { words, importance, confidence, step, when, barriers, helper };
      // One that is taken up again gets a day of its own later.
      const day = event.state === "open" ? "" : again;
      const set: GoalSet = { patient: model.care.patient, goal: name, form: "", ...lines, again: day, state: event.state, basedOn };
      return [model, [call("goal_set", set)]];
    }
  }
}

type NextEvent = Extract<CareEvent, { is: "nextOpened" | "nextTyped" | "nextSaveChosen" | "nextClosed" }>;

/** The form of an agreed day as it opens. */
export function beginningNext(shown: NextDateView): NextEdit {
  const boxes = { ...boxesOf(shown.on), how: shown.how };
  return { date: shown.date, boxes, basedOn: shown.basedOn, saving: false, trouble: null };
}

function next<M extends CareModel>(model: M, event: NextEvent): Step<M> {
  const edit = model.next;
  switch (event.is) {
    case "nextOpened": {
      const shown = model.care?.next.find((one) => one.date === event.date);
      if (!shown) return [model, []];
      return [{ ...model, kept: null, next: beginningNext(shown) }, [focus(boxId(nextField("day")))]];
    }
    case "nextTyped": {
      if (edit === null) return [model, []];
      const trouble = without(edit.trouble, nextField(event.box));
      return [{ ...model, next: { ...edit, boxes: { ...edit.boxes, [event.box]: event.text }, trouble } }, []];
    }
    case "nextClosed":
      return [{ ...model, next: null }, [focus(boxId(openField(`next-${edit?.date ?? ""}`)))]];
    case "nextSaveChosen": {
      if (edit === null || edit.saving || model.care === null) return [model, []];
      const { how, ...day } = edit.boxes;
      const set = { patient: model.care.patient, date: edit.date, on: dateOf(day), how, basedOn: edit.basedOn };
      return [{ ...model, next: { ...edit, saving: true, trouble: null } }, [call("next_date_set", set)]];
    }
  }
}

function answered<M extends CareModel>(model: M, event: Extract<CareEvent, { is: "answered" }>): Step<M> {
  if (!event.outcome.ok) return refused(model, event, event.outcome.problem);
  const care: CareView = event.outcome.value;
  switch (event.command) {
    case "plan_text_set": {
      const name = event.input.section;
      return [{ ...dropText(model, name), care, kept: name }, [focus(boxId(openField(name)))]];
    }
    case "goal_set": {
      // A new goal is the one that was not there when its form was opened.
      const known = new Set(model.goal?.known ?? model.care?.goals.map((one) => one.goal));
      const name = event.input.goal || (care.goals.find((one) => !known.has(one.goal))?.goal ?? "new-goal");
      return [{ ...model, goal: null, care, kept: name }, [focus(boxId(openField(name)))]];
    }
    case "next_date_set": {
      const name = `next-${event.input.date}`;
      return [{ ...model, next: null, care, kept: name }, [focus(boxId(openField(name)))]];
    }
  }
}

function refused<M extends CareModel>(
  model: M,
  event: Extract<CareEvent, { is: "answered" }>,
  problem: Problem,
): Step<M> {
  const at = (name: (field: string) => string): Trouble => ({
    said: problem.said,
    fields: problem.fields.map((one) => ({ ...one, field: name(one.field) })),
  });
  const summary = [focus(SUMMARY)];
  switch (event.command) {
    case "plan_text_set": {
      const edit = model.texts[event.input.section];
      if (!edit) return [model, []];
      const trouble = at(() => sectionField(event.input.section));
      return [putText(model, event.input.section, { ...edit, saving: false, trouble }), summary];
    }
    case "goal_set": {
      // One that was ended with a button has no form: it opens, so that what is wrong has a place to stand.
      const shown = model.care?.goals.find((one) => one.goal === event.input.goal);
      const edit = model.goal ?? beginningGoal(model.care, shown);
      const trouble = at((field) => goalField(field === "again" ? "day" : field));
      return [{ ...model, goal: { ...edit, saving: false, trouble } }, summary];
    }
    case "next_date_set": {
      if (model.next === null) return [model, []];
      const trouble = at((field) => nextField(field === "on" ? "day" : field));
      return [{ ...model, next: { ...model.next, saving: false, trouble } }, summary];
    }
  }
}

function putText<M extends CareModel>(model: M, section: string, edit: TextEdit): M {
  return { ...model, texts: { ...model.texts, [section]: edit } };
}

function dropText<M extends CareModel>(model: M, section: string): M {
  const texts = { ...model.texts };
  delete texts[section];
  return { ...model, texts };
}
