// A box for words of some length, with its hint and what is wrong with it beside it. What is typed is kept as typed.
import type { JSX } from "solid-js";
import { describes, Labelled, wrongWith } from "../../shared/components/labelled";
import { boxId, type Trouble } from "../../shared/trouble";

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
  const wrong = (): string | null => wrongWith(props);
  return (
    <Labelled {...props}>
      <textarea
        class={`nhsuk-textarea${wrong() === null ? "" : " nhsuk-textarea--error"}`}
        id={id()}
        rows={ROWS}
        aria-describedby={describes(props)}
        aria-invalid={wrong() === null ? undefined : "true"}
        data-testid={props.testid}
        value={props.value}
        onInput={(event) => props.onTyped(event.currentTarget.value)}
      />
    </Labelled>
  );
}
