// A labelled box with its unit, its hint and what is wrong with it beside it.
// What is typed is kept by the screen exactly as typed.
import { Show } from "solid-js";
import type { JSX } from "solid-js";
import { boxId, type Trouble } from "../trouble";
import { describes, Labelled, wrongWith } from "./labelled";

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
  const wrong = (): string | null => wrongWith(props);
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
  return (
    <Labelled {...props}>
      <div class="nhsuk-input-wrapper">
        <input
          class={`nhsuk-input${wrong() === null ? "" : " nhsuk-input--error"}${props.width ? ` nhsuk-input--width-${props.width}` : ""}`}
          id={id()}
          type={props.type ?? "text"}
          inputmode={props.inputMode ?? "text"}
          autocomplete={props.autocomplete ?? "off"}
          spellcheck={false}
          autocapitalize="off"
          aria-describedby={describes(props, ...(props.unit ? [`${id()}-unit`] : []))}
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
    </Labelled>
  );
}
