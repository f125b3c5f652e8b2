// A labelled box for several lines, with its hint, how much room is left, and what is wrong with it beside it.
// It cuts nothing off: what is too long stays as it was typed.
import { Show } from "solid-js";
import type { JSX } from "solid-js";
import { beside, boxId, type Trouble } from "../trouble";
import { lineText, say } from "../words/say";

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
  const wrong = (): string | null => {
    const found = beside(props.trouble, props.field);
    return found ? lineText(found.said) : null;
  };
  const left = (): number => props.room - [...props.value.trim()].length;
  const describedBy = (): string =>
    [...(props.hint ? [`${id()}-hint`] : []), ...(wrong() === null ? [] : [`${id()}-wrong`]), `${id()}-room`].join(" ");
  return (
    <div class={`nhsuk-form-group${wrong() === null ? "" : " nhsuk-form-group--error"}`}>
      <label class="nhsuk-label" for={id()}>
        {props.label}
      </label>
      <Show when={props.hint}>
        <div class="nhsuk-hint" id={`${id()}-hint`}>
          {props.hint}
        </div>
      </Show>
      <Show when={wrong()}>
        <span class="nhsuk-error-message" id={`${id()}-wrong`}>
          <span class="nhsuk-u-visually-hidden">{say("ui-trouble-prefix")} </span>
          {wrong()}
        </span>
      </Show>
      <textarea
        class={`nhsuk-textarea${wrong() === null ? "" : " nhsuk-textarea--error"}`}
        id={id()}
        rows={props.rows ?? 5}
        aria-describedby={describedBy()}
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
    </div>
  );
}
