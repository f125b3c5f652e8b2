// Registering a patient, offline too.
import type { PatientAdded } from "../../generated/types";
import type { Answered, Effect } from "../../shared/effects";
import type { Trouble } from "../../shared/trouble";
import type { Place } from "../places";

export type Field = "name" | "day" | "month" | "year" | "nhsNumber" | "despite";

export interface Model {
  /** The form's own key: two presses are one patient. */
  form: string;
  typed: Record<Field, string>;
  /** Somebody here has this NHS number: the form asks why they are added all the same. */
  asked: boolean;
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
  return { form, typed: { name: "", day: "", month: "", year: "", nhsNumber: "", despite: "" }, asked: false, saving: false, trouble: null, added: null };
}
