// What happens to a plan that is being changed. Pure. An edit says which entries it was based on, so that a change
// that arrived meanwhile stands beside it instead of being lost.
import type { PlanLine, PlanSet, Problem } from "../../../generated/types";
import { call, focus, SUMMARY, type Call, type Focus } from "../../effects";
import { boxId, without } from "../../trouble";
import { partField, type Edit, type PlanEvent, type PlanModel } from "./model";

type Step<M> = [M, (Call | Focus)[]];

function lineOf(model: PlanModel, subject: string): PlanLine | undefined {
  return model.plan?.lines.find((line) => line.subject === subject);
}

export function beginning(line: PlanLine): Edit {
  return {
    value: line.typed,
    why: "",
    day: "",
    month: "",
    year: "",
    basedOn: line.basedOn,
    began: line.value,
    saving: false,
    trouble: null,
    asked: null,
  };
}

/** The review date as it is sent: empty, or year, month and day as typed; the host says if it is no date. */
export function reviewOf(edit: Edit): string {
  if (edit.day === "" && edit.month === "" && edit.year === "") return "";
  return `${edit.year}-${edit.month.padStart(2, "0")}-${edit.day.padStart(2, "0")}`;
}

export function updatePlan<M extends PlanModel>(model: M, event: PlanEvent): Step<M> {
  const subject = event.is === "answered" ? event.input.subject : event.subject;
  const line = lineOf(model, subject);
  const edit = model.edits[subject] ?? (line ? beginning(line) : undefined);
  if (!edit) return [model, []];
  switch (event.is) {
    case "typed": {
      const trouble = without(edit.trouble, partField(subject, event.part));
      return [put(model, subject, { ...edit, [event.part]: event.text, trouble }), []];
    }
    case "editOpened":
      return [put({ ...model, saved: null }, subject, edit), [focus(boxId(partField(subject, "value")))]];
    case "editClosed":
      return [drop(model, subject), [focus(boxId(partField(subject, "change")))]];
    case "saveChosen":
      return save(model, subject, edit);
    case "answered":
      if (event.outcome.ok) {
        const saved: M = { ...drop(model, subject), plan: event.outcome.value, saved: subject };
        return [saved, [focus(boxId(partField(subject, "change")))]];
      }
      return [refused(model, subject, edit, event.outcome.problem), [focus(SUMMARY)]];
  }
}

function save<M extends PlanModel>(model: M, subject: string, edit: Edit): Step<M> {
  if (edit.saving || model.plan === null) return [model, []];
  const asked: PlanSet = {
    patient: model.plan.patient,
    subject,
    value: edit.value,
    why: edit.why,
    review: reviewOf(edit),
    basedOn: edit.basedOn,
    // Whoever saves the same value again after it was asked about has said that it is right.
    confirmed: edit.asked !== null && edit.asked === edit.value,
  };
  return [put({ ...model, saved: null }, subject, { ...edit, saving: true, trouble: null }), [call("plan_set", asked)]];
}

function refused<M extends PlanModel>(model: M, subject: string, edit: Edit, problem: Problem): M {
  const fields = problem.fields.map((one) => ({
    ...one,
    field: partField(subject, one.field === "review" ? "day" : one.field === "why" ? "why" : "value"),
  }));
  const asked = problem.kind === "askAgain" ? edit.value : null;
  return put(model, subject, { ...edit, saving: false, asked, trouble: { said: problem.said, fields } });
}

function put<M extends PlanModel>(model: M, subject: string, edit: Edit): M {
  return { ...model, edits: { ...model.edits, [subject]: edit } };
}

function drop<M extends PlanModel>(model: M, subject: string): M {
  const edits = { ...model.edits };
  delete edits[subject];
  return { ...model, edits };
}
