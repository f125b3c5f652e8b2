// First start: who you are, the server and the code, a name, a passphrase; one question a page.
import type { OpenProfile } from "../../generated/types";
import type { Answered, Effect } from "../../shared/effects";
import type { Trouble } from "../../shared/trouble";
import type { Place } from "../places";

export const PAGES = ["who", "code", "name", "passphrase"] as const;
export type Page = (typeof PAGES)[number];

export type Field = "server" | "code" | "name" | "passphrase" | "passphraseAgain";

export const FIELDS: Record<Page, readonly Field[]> = {
  who: [],
  code: ["server", "code"],
  name: ["name"],
  passphrase: ["passphrase", "passphraseAgain"],
};

export interface Model {
  page: Page;
  /** What the person said they are; the code decides, this only chooses the words. */
  who: "patient" | "team";
  typed: Record<Field, string>;
  saving: boolean;
  trouble: Trouble | null;
  opened: OpenProfile | null;
}

export type Event =
  | Answered<"enrol">
  | { is: "stale" }
  | { is: "whoChosen"; who: "patient" | "team" }
  | { is: "typed"; field: Field; text: string }
  | { is: "nextChosen" }
  | { is: "backChosen" }
  | { is: "pageChosen"; page: Page };

export type Ask = Effect<Event, Place>;

export const start: Model = {
  page: "who",
  who: "patient",
  typed: { server: "", code: "", name: "", passphrase: "", passphraseAgain: "" },
  saving: false,
  trouble: null,
  opened: null,
};

export function pageWith(field: string): Page | undefined {
  return PAGES.find((page) => FIELDS[page].includes(field as Field));
}
