// A box for words of some length, with its hint and what is wrong with it beside it. What is typed is kept as typed.
import { Show } from "solid-js";
import type { JSX } from "solid-js";
import { beside, boxId, type Trouble } from "../../shared/trouble";
import { lineText, say } from "../../shared/words/say";

export interface WordsProps {
  field: string;
  label: string;
  hint: string;
  value: string;
  trouble: Trouble | null;
  testid: string;
  onTyped(text: string): void;
}

const ROWS = 2;

export function Words(props: WordsProps): JSX.Element {
  const id = (): string => boxId(props.field);
  const wrong = (): string | null => {
    const found = beside(props.trouble, props.field);
    return found ? lineText(found.said) : null;
  };
  const describedBy = (): string | undefined => {
    const parts = [...(props.hint === "" ? [] : [`${id()}-hint`]), ...(wrong() === null ? [] : [`${id()}-wrong`])];
    return parts.length > 0 ? parts.join(" ") : undefined;
  };
  return (
    <div class={`nhsuk-form-group${wrong() === null ? "" : " nhsuk-form-group--error"}`}>
      <label class="nhsuk-label" for={id()}>
        {props.label}
      </label>
      <Show when={props.hint !== ""}>
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
        rows={ROWS}
        aria-describedby={describedBy()}
        aria-invalid={wrong() === null ? undefined : "true"}
        data-testid={props.testid}
        value={props.value}
        onInput={(event) => props.onTyped(event.currentTarget.value)}
      />
    </div>
  );
}
