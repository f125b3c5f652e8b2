// The caseload: everyone, worst first, found by name or NHS number.
import type { Topic } from "../../generated/commands";
import type { Caseload, CaseloadRow } from "../../generated/types";
import { call, type Answered, type Effect } from "../../shared/effects";
import type { Shown } from "../../shared/components/zone";
import type { Trouble } from "../../shared/trouble";
import type { Place } from "../places";

export const FILTERS = ["all", "act", "notSeen", "conflicts"] as const;
export type Filter = (typeof FILTERS)[number];

/** Rows drawn at first and added at each 'show more'; a list of a thousand is searched, not scrolled. */
export const PAGE_ROWS = 100;

export interface Model {
  caseload: Caseload | null;
  trouble: Trouble | null;
  search: string;
  filter: Filter;
  shown: number;
}

export type Event =
  | Answered<"caseload">
  | { is: "stale" }
  | { is: "searched"; text: string }
  | { is: "filterChosen"; filter: Filter }
  | { is: "moreChosen" }
  | { is: "patientChosen"; id: string }
  | { is: "firstChosen" }
  | { is: "stepped"; from: string | null; by: 1 | -1 };

export type Ask = Effect<Event, Place>;

export const start: Model = { caseload: null, trouble: null, search: "", filter: "all", shown: PAGE_ROWS };
export const first: Ask[] = [call("caseload", null)];
export const reads: readonly Topic[] = ["caseload", "conflicts", "sync"];

function plain(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLocaleLowerCase("en-GB");
}

function fits(row: CaseloadRow, filter: Filter): boolean {
  switch (filter) {
    case "all":
      return true;
    case "act":
      return row.zone === "emergency" || row.zone === "red" || row.zone === "amber";
    case "notSeen":
      return row.notSeen || row.states.length > 0;
    case "conflicts":
      return row.conflicts > 0;
  }
}

/** The rows that fit what is looked for, in the order in which they came: every word of the search must be found. */
export function found(model: Model): CaseloadRow[] {
  const digits = model.search.replaceAll(/\s/g, "");
  const words = plain(model.search).split(/\s+/).filter((word) => word !== "");
  const byNumber = /^\d+$/.test(digits);
  return (model.caseload?.rows ?? []).filter((row) => {
    if (!fits(row, model.filter)) return false;
    if (byNumber) return row.nhsNumber.replaceAll(" ", "").includes(digits);
    const name = plain(row.name);
    return words.every((word) => name.includes(word));
  });
}

/** What stands at the beginning of a row: the zone, and why the person is not seen. Nobody unseen is marked green, and where
 * a state says why, 'not judged' and 'not seen' beside it would say less. */
export function marks(row: CaseloadRow): Shown[] {
  const states: Shown[] = row.states.map((state) => state.state);
  const unseen: Shown[] = states.length > 0 ? states : row.notSeen ? ["notSeen"] : [];
  const says = row.zone !== "green" && row.zone !== "notJudged";
  return says || unseen.length === 0 ? [row.zone, ...unseen] : unseen;
}

/** The id of the button that opens a row. */
export function rowId(id: string): string {
  return `row-${id}`;
}
