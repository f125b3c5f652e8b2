// What is done with the host's look at what is typed: danger advice first, then what cannot be saved,
// and only then the questions about unusual values.
import type { Advice, CheckInFields, CheckInLook } from "../../generated/types";
import { call, focus, SUMMARY, TITLE } from "../../shared/effects";
import { asTrouble, boxId, type FieldTrouble } from "../../shared/trouble";
import { keepNow, startSaving } from "./draft";
import { asBox, boxesOf, pageAfter, pageOf, questionsOf, type Page } from "./fields";
import type { Found, Model, Purpose, Step } from "./model";

/** The advice's own place on the screen, which takes the focus. */
export const ADVICE = "danger-advice";
/** The questions about unusual values. */
export const CHECKS = "checks";

export function look(model: Model, purpose: Purpose): Step {
  if (purpose !== "danger" && model.looking === purpose) return [model, []];
  return [{ ...model, looking: purpose, trouble: null, checks: null }, [call("check_in_look", model.fields)]];
}

/** Advice with other words is other advice. */
export function mark(advice: Advice | "unknown"): string {
  if (advice === "unknown") return "unknown";
  return [advice.zone, advice.headline.text, ...advice.findings.map((finding) => finding.rule + finding.said.text)].join("|");
}

function named(fields: CheckInFields, list: readonly FieldTrouble[]): FieldTrouble[] {
  return list.map((one) => ({ ...one, field: asBox(one.field, fields) }));
}

/** A look came back. */
export function looked(model: Model, input: CheckInFields, seen: CheckInLook): Step {
  if (model.looking === null) return [model, []];
  if (input !== model.fields) return [model, [call("check_in_look", model.fields)]];
  const purpose = model.looking;
  const found: Found = {
    purpose,
    problems: named(model.fields, seen.problems),
    checks: named(model.fields, seen.checks),
  };
  const after: Model = { ...model, looking: null, standing: seen.danger };
  if (seen.danger !== null && !model.read.includes(mark(seen.danger))) {
    return [{ ...after, advice: seen.danger, after: found }, [focus(ADVICE)]];
  }
  return goOn(after, found);
}

/** The look itself failed. A danger sign is answered all the same, in the words that need no host. */
export function couldNotLook(model: Model, failed: Model, danger: boolean): Step {
  if (!danger || model.read.includes("unknown")) return [failed, [focus(SUMMARY)]];
  const found: Found = { purpose: model.looking ?? "danger", problems: [], checks: [] };
  return [{ ...model, looking: null, advice: "unknown", standing: "unknown", after: found }, [focus(ADVICE)]];
}

/** What follows once any advice has been read. */
export function goOn(model: Model, found: Found): Step {
  switch (found.purpose) {
    case "danger":
      return [model, []];
    case "next":
      return goOnToNext(model, found);
    case "save":
      return goOnToSave(model, found);
  }
}

function goOnToNext(model: Model, found: Found): Step {
  if (model.form === null) return [model, []];
  const here: readonly string[] = [
    ...boxesOf(model.page, model.fields),
    ...questionsOf(model.page, model.form).map((question) => question.symptom),
  ];
  const problems = found.problems.filter((one) => here.includes(one.field));
  if (problems.length > 0) return refuse(model, problems);
  const checks = unconfirmed(model, found.checks).filter((one) => here.includes(one.field));
  if (checks.length > 0) return [{ ...model, checks: { purpose: "next", items: checks } }, [focus(CHECKS)]];
  return turnTo(model, pageAfter(model.page, model.form, model.fields));
}

function goOnToSave(model: Model, found: Found): Step {
  const checks = unconfirmed(model, found.checks);
  // What is urgent waits for no box and no answer: the host saves what it could read, and says what is left.
  const isUrgent = model.standing !== null && model.standing !== "unknown";
  if (isUrgent && found.problems.length + checks.length > 0) return startSaving(model);
  if (found.problems.length > 0) return refuse({ ...model, page: "review" }, found.problems);
  if (checks.length > 0) {
    return [{ ...model, page: "review", checks: { purpose: "save", items: checks } }, [focus(CHECKS)]];
  }
  return startSaving(model);
}

export function unconfirmed(model: Model, checks: readonly FieldTrouble[]): FieldTrouble[] {
  return checks.filter((one) => !model.confirmed.includes(confirmation(one)));
}

export function confirmation(check: FieldTrouble): string {
  return "text" in check.said ? `${check.field}: ${check.said.text}` : check.field;
}

export function refuse(model: Model, problems: readonly FieldTrouble[]): Step {
  return [{ ...model, trouble: asTrouble({ word: "ui-trouble-some" }, problems) }, [focus(SUMMARY)]];
}

/** Turns to a page, keeps the draft, and puts the focus where the person types first. */
export function turnTo(model: Model, page: Page): Step {
  const aside = model.putAside[page];
  const restored = aside && boxesOf(page, aside).length > 0 ? restore(model, page, aside) : model;
  const box = boxesOf(page, restored.fields)[0] ?? null;
  const [next, effects] = keepNow({ ...restored, page, active: box, trouble: null, checks: null, note: null });
  return [next, [...effects, focus(firstFocus(box))]];
}

/** Never the button that answers a whole page at once: a key pressed twice or held down would say 'none of these'. */
function firstFocus(box: string | null): string {
  return box === null ? TITLE : boxId(box);
}

/** Coming back to a page that was not measured shows again what had been typed there. */
function restore(model: Model, page: Page, aside: CheckInFields): Model {
  const putAside = { ...model.putAside };
  delete putAside[page];
  const fields = { ...model.fields, weightUnit: page === "weight" ? aside.weightUnit : model.fields.weightUnit };
  for (const field of boxesOf(page, aside)) fields[field] = aside[field];
  return { ...model, fields, putAside };
}

/** A jump from what is usual may be another person's, or another pair of scales. */
export function isAboutWho(check: FieldTrouble): boolean {
  return "key" in check.said && ["check-weight-jump", "check-usual-jump"].includes(check.said.key);
}

/** A pulse and an oxygen level that would make sense the other way round. */
export function isSwap(check: FieldTrouble): boolean {
  return "key" in check.said && check.said.key === "check-pulse-oxygen-swapped";
}

export function pageWith(model: Model, box: string): Page {
  return model.form === null ? model.page : pageOf(box, model.form);
}
