// A zone as shape, word and colour together, so that none of the three has to be seen alone.
// Which zone it is was decided by the rules.
import { Match, Switch } from "solid-js";
import type { JSX } from "solid-js";
import type { UnseenState, ZoneView } from "../../generated/types";
import { say } from "../words/say";

/** A zone, or why somebody is not seen: states of their own, never green. */
export type Shown = ZoneView | "notSeen" | UnseenState;

export function zoneWord(zone: Shown): string {
  switch (zone) {
    case "emergency":
      return say("ui-zone-emergency");
    case "red":
      return say("ui-zone-red");
    case "amber":
      return say("ui-zone-amber");
    case "green":
      return say("ui-zone-green");
    case "notJudged":
      return say("ui-zone-not-judged");
    case "review":
      return say("ui-zone-review");
    case "notSeen":
      return say("ui-zone-not-seen");
    case "readingsMissed":
      return say("ui-zone-readings-missed");
    case "computerNotSeen":
      return say("ui-zone-computer-not-seen");
    case "nothingEntered":
      return say("ui-zone-nothing-entered");
    case "clockSuspect":
      return say("ui-zone-clock-suspect");
  }
}

export function ZoneShape(props: { zone: Shown }): JSX.Element {
  return (
    <svg class={`zone__shape zone__shape--${props.zone}`} viewBox="0 0 32 32" aria-hidden="true">
      <Switch>
        <Match when={props.zone === "emergency"}>
          <path d="M10 2h12l8 8v12l-8 8H10l-8-8V10z" fill="currentColor" />
          <path d="M16 8v10M16 22v2" stroke="#fff" stroke-width="4" />
        </Match>
        <Match when={props.zone === "red"}>
          <path d="M16 3l14 26H2z" fill="currentColor" />
          <path d="M16 12v8M16 23v3" stroke="#fff" stroke-width="3" />
        </Match>
        <Match when={props.zone === "amber"}>
          <path d="M16 2l14 14-14 14L2 16z" fill="currentColor" stroke-width="2" />
        </Match>
        <Match when={props.zone === "green"}>
          <circle cx="16" cy="16" r="14" fill="currentColor" />
          <path d="M9 16l5 5 9-10" fill="none" stroke="#fff" stroke-width="3" />
        </Match>
        <Match when={props.zone === "notJudged"}>
          <rect x="3" y="3" width="26" height="26" fill="none" stroke="currentColor" stroke-width="3" stroke-dasharray="5 4" />
          <path d="M10 16h12" stroke="currentColor" stroke-width="3" />
        </Match>
        <Match when={props.zone === "review"}>
          <rect x="3" y="3" width="26" height="26" fill="none" stroke="currentColor" stroke-width="3" />
          <path d="M9 11h14M9 16h14M9 21h9" stroke="currentColor" stroke-width="3" />
        </Match>
        <Match when={props.zone === "notSeen"}>
          <rect x="3" y="3" width="26" height="26" rx="4" fill="currentColor" />
          <path d="M9 9l14 14M23 9L9 23" stroke="#fff" stroke-width="3" />
        </Match>
        <Match when={props.zone === "readingsMissed"}>
          <rect x="3" y="3" width="26" height="26" rx="4" fill="none" stroke="currentColor" stroke-width="3" />
          <path d="M9 9l14 14M23 9L9 23" stroke="currentColor" stroke-width="3" />
        </Match>
        <Match when={props.zone === "computerNotSeen"}>
          <rect x="3" y="4" width="26" height="18" rx="2" fill="none" stroke="currentColor" stroke-width="3" />
          <path d="M10 28h12M11 9l10 8M21 9l-10 8" stroke="currentColor" stroke-width="3" />
        </Match>
        <Match when={props.zone === "nothingEntered"}>
          <rect x="3" y="4" width="26" height="18" rx="2" fill="none" stroke="currentColor" stroke-width="3" />
          <path d="M10 28h12M10 13h12" stroke="currentColor" stroke-width="3" />
        </Match>
        <Match when={props.zone === "clockSuspect"}>
          <circle cx="16" cy="16" r="13" fill="none" stroke="currentColor" stroke-width="3" />
          <path d="M16 8v8l6 4" fill="none" stroke="currentColor" stroke-width="3" />
        </Match>
      </Switch>
    </svg>
  );
}

export function ZoneMark(props: { zone: Shown }): JSX.Element {
  return (
    <span class="zone" data-zone={props.zone}>
      <ZoneShape zone={props.zone} />
      {zoneWord(props.zone)}
    </span>
  );
}
