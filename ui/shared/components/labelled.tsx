// What every box for typing stands in: its label, its hint, and what is wrong with it beside it. The box itself is the caller's.
import { Show } from "solid-js";
import type { JSX } from "solid-js";
import { beside, boxId, type Trouble } from "../trouble";
import { lineText, say } from "../words/say";

export interface LabelledProps {
  field: string;
  label: string;
  hint?: string | undefined;
  trouble: Trouble | null;
}

/** What is wrong with a box, in words; null when nothing is. */
export function wrongWith(props: { field: string; trouble: Trouble | null }): string | null {
  const found = beside(props.trouble, props.field);
  return found ? lineText(found.said) : null;
}

/** The ids of what describes a box: its hint, what is wrong with it, and what else the caller has. */
export function describes(props: LabelledProps, ...more: readonly string[]): string | undefined {
  const id = boxId(props.field);
  const parts = [...(props.hint ? [`${id}-hint`] : []), ...(wrongWith(props) === null ? [] : [`${id}-wrong`]), ...more];
  return parts.length > 0 ? parts.join(" ") : undefined;
}

export function Labelled(props: LabelledProps & { children: JSX.Element }): JSX.Element {
  const id = (): string => boxId(props.field);
  const wrong = (): string | null => wrongWith(props);
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
      {props.children}
    </div>
  );
}
