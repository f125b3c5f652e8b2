// One patient: who it is, which alerts are open, what stands out, the trends, everything that was entered.
import type { Topic } from "../../generated/commands";
import type { FactsView, Numbers, PatientView, VisitList } from "../../generated/types";
import { call, type Answered, type Effect } from "../../shared/effects";
import type { ChartKind } from "../../shared/parts/numbers/pick";
import type { Trouble } from "../../shared/trouble";
import type { Place } from "../places";
import { startAlerts, type AlertsEvent, type AlertsModel } from "./alert-model";

/** Timeline items drawn at first and added at each 'show more'. */
export const PAGE_ITEMS = 50;

export interface Model extends AlertsModel {
  patient: PatientView | null;
  trouble: Trouble | null;
  numbers: Numbers | null;
  numbersTrouble: Trouble | null;
  days: number;
  chart: ChartKind;
  shown: number;
  visits: VisitList | null;
  facts: FactsView | null;
  /** The day that is typed of a visit of an earlier day, and what is wrong with it. */
  earlierDay: string;
  visitTrouble: Trouble | null;
  beginning: boolean;
  /** The line of the check-in whose 'looked at' is being saved, or is saved and not yet read again. */
  lookingAt: { line: string; saved: boolean } | null;
}

export type Event =
  | AlertsEvent
  | Answered<"patient" | "patient_numbers" | "looked_at" | "visit_list" | "visit_begin" | "facts">
  | { is: "stale" }
  | { is: "daysChosen"; days: number }
  | { is: "chartChosen"; chart: ChartKind }
  | { is: "moreChosen" }
  /** `line` is where on the page it was said, so that the keyboard stays there. */
  | { is: "checkInLooked"; line: string; entries: string[] }
  | { is: "visitBegun"; on: string }
  | { is: "visitChosen"; visit: string }
  | { is: "earlierDayTyped"; text: string }
  | { is: "earlierChosen" }
  | { is: "planChosen" }
  | { is: "talkChosen" }
  | { is: "accessChosen" }
  | { is: "conflictsChosen" }
  | { is: "caseloadChosen" };

export type Ask = Effect<Event, Place>;

/** The line about the latest check-in, and about one of the timeline. */
export const LATEST_LINE = "reached-latest";

export function itemLine(key: string): string {
  return `reached-item-${key}`;
}

const DAYS = 31;

export function startWith(id: string): Model {
  return {
    ...startAlerts(id),
    patient: null,
    trouble: null,
    numbers: null,
    numbersTrouble: null,
    days: DAYS,
    chart: "weight",
    shown: PAGE_ITEMS,
    lookingAt: null,
    visits: null,
    facts: null,
    earlierDay: "",
    visitTrouble: null,
    beginning: false,
  };
}

export function firstFor(id: string): Ask[] {
  return [call("patient", { id }), call("alerts", { id }), call("patient_numbers", { id, days: DAYS }), call("visit_list", { id }), call("facts", { id })];
}

export const reads: readonly Topic[] = ["patient", "numbers", "conflicts"];
