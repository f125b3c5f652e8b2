// Registering a patient, offline too.
import type { PatientAdded } from "../../generated/types";
import type { Answered, Effect } from "../../shared/effects";
import type { Trouble } from "../../shared/trouble";
import type { Place } from "../places";

export type Field = "name" | "day" | "month" | "year" | "nhsNumber";

export interface Model {
  /** The form's own key: two presses are one patient. */
  form: string;
  typed: Record<Field, string>;
  saving: boolean;
  trouble: Trouble | null;
  added: PatientAdded | null;
}

export type Event =
  | Answered<"patient_add">
  | { is: "stale" }
  | { is: "typed"; field: Field; text: string }
  | { is: "saveChosen" }
  | { is: "openChosen" }
  | { is: "anotherChosen"; form: string };

export type Ask = Effect<Event, Place>;

export function startWith(form: string): Model {
  return { form, typed: { name: "", day: "", month: "", year: "", nhsNumber: "" }, saving: false, trouble: null, added: null };
}
