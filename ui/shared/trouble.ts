// What is wrong, as a screen holds it: the host's sentences as they came, or a key of our own.
// Drawing it is components/trouble.tsx.
import type { FieldProblem, Problem, Said } from "../generated/types";
import type { Words } from "../generated/words/keys";

/** A sentence of the catalogue, by key. */
export type Worded = { word: keyof Words; args?: Record<string, string | number> };

/** A sentence: from the host, or from our own catalogue. */
export type Line = Said | Worded;

export interface FieldTrouble {
  field: string;
  said: Line;
}

export interface Trouble {
  said: Line;
  fields: FieldTrouble[];
}

export function troubleOf(problem: Problem): Trouble {
  return { said: problem.said, fields: problem.fields };
}

/** The catalogue's own trouble with one field. */
export function fieldTrouble(field: string, word: keyof Words): FieldTrouble {
  return { field, said: { word } };
}

/** What stands beside one field, if anything. */
export function beside(trouble: Trouble | null, field: string): FieldTrouble | undefined {
  return trouble?.fields.find((one) => one.field === field);
}

/** The same trouble without what was said beside a field that has been typed in since. */
export function without(trouble: Trouble | null, field: string): Trouble | null {
  if (trouble === null || !beside(trouble, field)) return trouble;
  const fields = trouble.fields.filter((one) => one.field !== field);
  return fields.length === 0 ? null : { ...trouble, fields };
}

/** The element id of the box for a field, so that the summary can lead to it. */
export function boxId(field: string): string {
  return `box-${field.replaceAll(/[^a-zA-Z0-9]/g, "-")}`;
}

export function asTrouble(said: Worded, fields: readonly (FieldTrouble | FieldProblem)[]): Trouble {
  return { said, fields: [...fields] };
}
