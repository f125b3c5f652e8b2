// What a screen of a visit shows of what is held and of what is typed. Pure; nothing is changed here.
import type { VisitFieldView, VisitFormField, VisitFormSection, VisitSection, VisitValue } from "../../generated/types";
import { beside, type Trouble } from "../../shared/trouble";
import type { Line, Model } from "./model";

export function sectionOf(code: string): string {
  return code.split("/")[0] ?? code;
}

export function formSection(model: Model, section: string): VisitFormSection | undefined {
  return model.form?.sections.find((one) => one.section === section);
}

export function heldSection(model: Model, section: string): VisitSection | undefined {
  return model.view?.sections.find((one) => one.section === section);
}

export function held(model: Model, field: string): VisitFieldView | undefined {
  return heldSection(model, sectionOf(field))?.fields.find((one) => one.field === field);
}

/** The one version that stands, unless there are two or it could not be asked. */
function standing(model: Model, field: string): VisitValue | undefined {
  const versions = held(model, field)?.versions ?? [];
  return versions.length === 1 && versions[0]?.state === "answer" ? versions[0] : undefined;
}

export function keysOf(model: Model, code: string): string[] {
  return (code.includes("/") ? held(model, code)?.keys : heldSection(model, code)?.keys) ?? [];
}

/** What stands in the box: what is typed, else what is held. */
export function textOf(model: Model, field: string): string {
  return model.typed[field]?.text ?? standing(model, field)?.typed ?? "";
}

export function heldText(model: Model, field: string): string {
  return standing(model, field)?.typed ?? "";
}

export function heldLines(model: Model, field: string): Line[] {
  const lines = standing(model, field)?.lines ?? [];
  return lines.map((line) => Object.fromEntries(line.parts.map((part) => [part.part, part.typed])));
}

export function linesOf(model: Model, field: string): Line[] {
  return model.typed[field]?.lines ?? heldLines(model, field);
}

export function codesIn(text: string): string[] {
  return text.split(" ").filter((code) => code !== "");
}

function answersTo(when: VisitFormField["when"], text: string): boolean {
  if (!when) return true;
  if (when.least !== null) return text.trim() !== "" && Number(text.replace(",", ".")) >= when.least;
  return codesIn(text).some((code) => when.is.includes(code));
}

/** Whether a field stands on the screen: it is asked for, or something stands in it. */
export function isShown(model: Model, field: VisitFormField): boolean {
  if (!field.when || answersTo(field.when, textOf(model, field.when.field))) return true;
  return model.typed[field.field] !== undefined || (held(model, field.field)?.versions.length ?? 0) > 0;
}

/** The same of a part of a line. */
export function isPartShown(line: Line, column: VisitFormField): boolean {
  if (!column.when || answersTo(column.when, line[column.when.field] ?? "")) return true;
  return (line[column.field] ?? "") !== "";
}

/** Why a field or a section was not possible, in words; nothing where it was not marked. */
export function notPossible(model: Model, code: string): string | null {
  if (!code.includes("/")) {
    const section = heldSection(model, code);
    return section?.state === "not-possible" ? section.why : null;
  }
  const versions = held(model, code)?.versions ?? [];
  return versions.length === 1 && versions[0]?.state === "not-possible" ? versions[0].value : null;
}

export function inConflict(model: Model, field: string): boolean {
  return (held(model, field)?.versions.length ?? 0) > 1;
}

/** How a part of a line is named in what is wrong with it, as the program names it; lines are counted from 0 here. */
export function partField(field: string, line: number, part: string): string {
  return `${field} ${line + 1}: ${part}`;
}

/** What is wrong with a field or with a part of it, for the box that draws it. */
export function troubles(model: Model): Trouble | null {
  return model.problems.length === 0 ? null : { said: { word: "ui-trouble-some" }, fields: model.problems };
}

export function problemOf(model: Model, field: string) {
  return beside(troubles(model), field);
}

/** The field that a problem or a part of a line belongs to. */
export function wholeField(field: string): string {
  return field.split(" ")[0] ?? field;
}

/** A section's name. */
export function nameOf(model: Model, section: string): string {
  return formSection(model, section)?.name ?? section;
}

export function fieldForm(model: Model, field: string): VisitFormField | undefined {
  return formSection(model, sectionOf(field))?.fields.find((one) => one.field === field);
}

/** Everything that was typed in fields and is no answer yet. */
export function unsaved(model: Model): string[] {
  return Object.keys(model.typed).filter((field) => field.includes("/"));
}
