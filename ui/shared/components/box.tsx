// A labelled box with its unit, its hint and what is wrong with it beside it.
// What is typed is kept by the screen exactly as typed.
import { Show } from "solid-js";
import type { JSX } from "solid-js";
import { beside, boxId, type Trouble } from "../trouble";
import { lineText, say } from "../words/say";

export interface BoxProps {
  field: string;
  label: string;
  value: string;
  testid: string;
  trouble: Trouble | null;
  onTyped(text: string): void;
  /** True when the screen has read what is pasted, which then comes in place of what stood there. */
  onPasted?: (text: string) => boolean;
  hint?: string | undefined;
  unit?: string | undefined;
  type?: "text" | "password";
  inputMode?: "text" | "decimal" | "numeric" | "url";
  autocomplete?: string;
  /** Characters wide: 2, 3, 4, 5, 10, 20 or 30; none is as wide as the panel. */
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
  onFocus?: () => void;
}

export function Box(props: BoxProps): JSX.Element {
  const id = (): string => boxId(props.field);
  const wrong = (): string | null => {
    const found = beside(props.trouble, props.field);
    return found ? lineText(found.said) : null;
  };
  const paste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (props.onPasted?.(text)) event.preventDefault();
  };
  // What the screen has made of it is what stands there, even when that is what stood there before.
  const typed = (event: InputEvent & { currentTarget: HTMLInputElement }): void => {
    const box = event.currentTarget;
    props.onTyped(box.value);
    if (box.value !== props.value) box.value = props.value;
  };
  const describedBy = (): string | undefined => {
    const parts = [
      ...(props.hint ? [`${id()}-hint`] : []),
      ...(wrong() === null ? [] : [`${id()}-wrong`]),
      ...(props.unit ? [`${id()}-unit`] : []),
    ];
    return parts.length > 0 ? parts.join(" ") : undefined;
  };
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
      <div class="nhsuk-input-wrapper">
        <input
          class={`nhsuk-input${wrong() === null ? "" : " nhsuk-input--error"}${props.width ? ` nhsuk-input--width-${props.width}` : ""}`}
          id={id()}
          type={props.type ?? "text"}
          inputmode={props.inputMode ?? "text"}
          autocomplete={props.autocomplete ?? "off"}
          spellcheck={false}
          autocapitalize="off"
          aria-describedby={describedBy()}
          aria-invalid={wrong() === null ? undefined : "true"}
          data-testid={props.testid}
          value={props.value}
          onInput={(event) => typed(event)}
          onPaste={(event) => paste(event)}
          onFocus={() => props.onFocus?.()}
        />
        <Show when={props.unit}>
          <div class="nhsuk-input-wrapper__suffix" id={`${id()}-unit`}>
            {props.unit}
          </div>
        </Show>
      </div>
    </div>
  );
}
