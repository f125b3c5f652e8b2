// Invented alerts of the invented host.
import type { Commands } from "../../generated/commands";
import type { AlertView, FindingView, PlanChoice, Problem } from "../../generated/types";
import { said } from "./people";

type Asked = "alerts" | "alert_seen" | "alert_close" | "alert_snooze";
type Answers = { [C in Asked]: (input: Commands[C]["input"]) => Commands[C]["output"] };

const actions: PlanChoice[] = [
  { typed: "no-action", text: "Nothing had to be done" },
  { typed: "spoken", text: "Spoke with the person" },
  { typed: "other", text: "Something else" },
];

function alertsFor(findings: FindingView[]): AlertView[] {
  return findings.map((found) => ({
    patient: "p3",
    name: "Okafor, Ngozi",
    cause: found.rule === "W1" ? "weight-gain" : "danger-sign",
    about: said(found.rule === "W1" ? "weight gain" : "danger sign"),
    level: found.zone,
    state: "open",
    stateSaid: said("Open"),
    reason: found.said,
    since: said("today 08:12"),
    opened: false,
    escalated: "",
    escalatedSaid: said(""),
    open: [{ name: "e9/W1/amber", level: found.zone, rule: found.rule, said: found.said, day: "21 November 2026", opened: false, newSince: false, found, entries: ["e9"] }],
    mayBePutOff: found.zone === "amber",
    seenBy: [],
    putOff: [],
    putOffEnded: null,
    lead: "e9/W1/amber",
    lookedAt: false,
    lookedBy: [],
    closedBy: [],
    expected: 0,
    closed: 0,
  }));
}

export function alertAnswers(findings: FindingView[], refuse: (kind: Problem["kind"], text: string, field?: string) => never): Answers {
  let alerts = alertsFor(findings);
  const change = (cause: string, more: Partial<AlertView>): AlertView => {
    alerts = alerts.map((alert) => (alert.cause === cause ? { ...alert, ...more } : alert));
    return alerts.find((alert) => alert.cause === cause) ?? refuse("badInput", "There is no open alert like this.", "cause");
  };
  return {
    alerts: () => ({ alerts, actions, notLoaded: null }),
    alert_seen: (input) => change(input.cause, { opened: true, seenBy: ["You, today 09:10"] }),
    alert_close: (input) => {
      if (input.action === "other" && input.why === "") refuse("badInput", "Say why.", "why");
      return change(input.alert.cause, { open: [], state: "closed", stateSaid: said("Closed") });
    },
    alert_snooze: (input) => {
      if (input.why === "") refuse("badInput", "Say why.", "why");
      return change(input.cause, { state: "snoozed", stateSaid: said(`Put off until the end of ${input.until}`), putOff: [`You, today 09:10: ‘${input.why}’`] });
    },
  };
}
