// How far a check-in has got, as one line of words. The marks before it only decorate: the words say all of it.
// What is proved was decided by the host.
import { Show } from "solid-js";
import type { JSX } from "solid-js";
import type { Reached } from "../../generated/types";
import { say } from "../words/say";

function marks(step: string): string {
  switch (step) {
    case "looked-at":
      return "✓✓✓";
    case "with-service":
      return "✓✓";
    default:
      return "✓";
  }
}

/** With an id the line can take the keyboard's focus. */
export function ReachedLine(props: { reached: Reached; testid: string; id?: string }): JSX.Element {
  return (
    <p class="reached" id={props.id} tabindex={props.id === undefined ? undefined : "-1"} data-testid={props.testid} data-step={props.reached.step}>
      <span class="reached__marks" aria-hidden="true">
        {marks(props.reached.step)}
      </span>{" "}
      {props.reached.said.text}
    </p>
  );
}

/** Sent is not seen: a person who feels worse must not wait for somebody to look. */
export function ReachedHint(): JSX.Element {
  return <p class="quiet" data-testid="reached-hint">{say("ui-reached-hint")}</p>;
}

/** 'I have looked at this', for as long as the reader has not said so. */
export function LookButton(props: { reached: Reached; at: string; testid: string; busy: boolean; onLook(): void }): JSX.Element {
  return (
    <Show when={!props.reached.yours && props.reached.entries.length > 0}>
      <button
        type="button"
        class="link"
        data-testid={props.testid}
        aria-disabled={props.busy}
        aria-label={say("ui-reached-look-name", { at: props.at })}
        onClick={() => props.onLook()}
      >
        {say("ui-reached-look")}
      </button>
    </Show>
  );
}
