// The alerts of one patient on the screen, and what is being done about them.
// What an alert is, and what may be done about it, is the host's.
import type { AlertList, AlertView } from "../../generated/types";
import type { Answered } from "../../shared/effects";
import type { Line, Trouble } from "../../shared/trouble";

export type Doing = "close" | "putOff";
export type Part = "action" | "why" | "day" | "month" | "year";

/** One alert being closed or put off. */
export interface AlertForm {
  doing: Doing;
  action: string;
  why: string;
  day: string;
  month: string;
  year: string;
  /** The findings on the screen when the form was opened: what comes later is not closed unseen. */
  basedOn: string[];
  /** The entries of their check-ins then: a correction that comes later is not called looked at. */
  entries: string[];
  saving: boolean;
  trouble: Trouble | null;
}

export interface AlertsModel {
  id: string;
  alerts: AlertList | null;
  alertsTrouble: Trouble | null;
  forms: Record<string, AlertForm>;
  /** The causes whose 'looked at' is being saved. */
  looking: readonly string[];
  /** What was done last. */
  done: Line | null;
}

export type AlertsEvent =
  | Answered<"alerts" | "alert_seen" | "alert_close" | "alert_snooze">
  | { is: "formOpened"; cause: string; doing: Doing }
  | { is: "formTyped"; cause: string; part: Part; text: string }
  | { is: "formLeft"; cause: string }
  | { is: "formSaved"; cause: string }
  | { is: "lookChosen"; cause: string };

export function startAlerts(id: string): AlertsModel {
  return { id, alerts: null, alertsTrouble: null, forms: {}, looking: [], done: null };
}

/** Where the keyboard goes when a card is gone. */
export const DONE = "alerts-done";

export function partField(cause: string, part: string): string {
  return `alert/${cause}/${part}`;
}

export function namesOf(alert: AlertView): string[] {
  return alert.open.map((finding) => finding.name);
}

export function entriesOf(alert: AlertView): string[] {
  return [...new Set(alert.open.flatMap((finding) => finding.entries))];
}

/** Closed ones are not drawn, but for one that somebody else closed while a form about it is open. */
export function drawn(model: AlertsModel): AlertView[] {
  return (model.alerts?.alerts ?? []).filter((alert) => alert.state !== "closed" || alert.cause in model.forms);
}
