// A correction of one check-in: what it begins with, and what of it is sent. Pure. What is left empty stays as it was.
import type { CheckInFields, NumbersRow } from "../../generated/types";
import { sorted } from "../../shared/readings";
import { BLANK, CORRECTED, type Correction, type Go } from "./model";

/** The pressures of a row: `124/76 / 122/74`. */
function goesIn(cell: string): Go[] {
  return [...cell.matchAll(/(\d+)\/(\d+)/g)].map((found): Go => [found[1] ?? "", found[2] ?? ""]);
}

export function beginning(row: Pick<NumbersRow, "key" | "at" | "cells">): Correction {
  const goes = goesIn(row.cells.pressure ?? "");
  return { kind: "correct", key: row.key, at: row.at, fields: BLANK, checks: null, goes, told: row.cells.symptoms ?? "" };
}

/** With another answer to one question; an empty one leaves it as it was. */
export function answeredWith(fields: CheckInFields, symptom: string, answer: string): CheckInFields {
  const symptoms = { ...fields.symptoms, [symptom]: answer };
  if (answer === "") delete symptoms[symptom];
  return { ...fields, symptoms };
}

const GO_BOXES = [
  ["systolic", "diastolic"],
  ["systolicAgain", "diastolicAgain"],
] as const;

/** Both pressures go together, so that correcting one of them, or one number of it, does not take the other away. */
function withBothGoes(fields: CheckInFields, goes: readonly Go[]): CheckInFields {
  const isEmpty = (text: string): boolean => text.trim() === "";
  if (GO_BOXES.flat().every((box) => isEmpty(fields[box])) || goes.length > GO_BOXES.length) return fields;
  const filled = { ...fields };
  goes.forEach((go, place) => {
    GO_BOXES[place]?.forEach((box, part) => {
      if (isEmpty(filled[box])) filled[box] = go[part] ?? "";
    });
  });
  return filled;
}

/** The boxes as they are sent: each number in the box that it belongs to. */
export function sent(work: Correction): CheckInFields {
  const tidy = CORRECTED.reduce((now, box) => ({ ...now, ...sorted(box, now[box]) }), work.fields);
  return withBothGoes(tidy, work.goes);
}
