// A labelled box for several lines, with its hint, how much room is left, and what is wrong with it beside it.
// It cuts nothing off: what is too long stays as it was typed.
import { Show } from "solid-js";
import type { JSX } from "solid-js";
import { boxId, type Trouble } from "../trouble";
import { say } from "../words/say";
import { describes, Labelled, wrongWith } from "./labelled";

export interface AreaProps {
  field: string;
  label: string;
  value: string;
  testid: string;
  trouble: Trouble | null;
  onTyped(text: string): void;
  hint?: string | undefined;
  /** Characters that there is room for. */
  room: number;
  rows?: number;
}

export function Area(props: AreaProps): JSX.Element {
  const id = (): string => boxId(props.field);
  const wrong = (): string | null => wrongWith(props);
  const left = (): number => props.room - [...props.value.trim()].length;
  return (
    <Labelled {...props}>
      <textarea
        class={`nhsuk-textarea${wrong() === null ? "" : " nhsuk-textarea--error"}`}
        id={id()}
        rows={props.rows ?? 5}
        aria-describedby={describes(props, `${id()}-room`)}
        aria-invalid={wrong() === null ? undefined : "true"}
        data-testid={props.testid}
        value={props.value}
        onInput={(event) => props.onTyped(event.currentTarget.value)}
      />
      <p class="quiet" id={`${id()}-room`} aria-live="polite">
        <Show when={left() < 200}>
          {left() >= 0 ? say("ui-area-left", { count: left() }) : say("ui-area-over", { count: -left() })}
        </Show>
      </p>
    </Labelled>
  );
}
