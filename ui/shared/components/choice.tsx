// One choice out of a few, as large round buttons with a legend; works with the arrow keys like any radio group.
// Which choices there are is the screen's business.
import { Index, Show } from "solid-js";
import type { JSX } from "solid-js";
import { beside, boxId, type Trouble } from "../trouble";
import { Lines } from "./lines";
import { lineText } from "../words/say";

export interface Option {
  value: string;
  text: string;
}

export interface ChoiceProps {
  field: string;
  legend: string;
  options: readonly Option[];
  value: string;
  trouble: Trouble | null;
  onChosen(value: string): void;
  help?: string | undefined;
  /** The answers below the question rather than beside it. */
  stacked?: boolean;
  /** What the options' test ids begin with; the field when not said. */
  testid?: string;
}

export function Choice(props: ChoiceProps): JSX.Element {
  const wrong = (): string | null => {
    const found = beside(props.trouble, props.field);
    return found ? lineText(found.said) : null;
  };
  const legendId = (): string => `${boxId(props.field)}-legend`;
  const helpId = (): string => `${boxId(props.field)}-help`;
  return (
    <div
      class={`question${wrong() === null ? "" : " question--wrong"}${props.stacked ? " question--stacked" : ""}`}
      role="radiogroup"
      aria-labelledby={legendId()}
      aria-describedby={props.help ? helpId() : undefined}
    >
      <div>
        <p class="question__text" id={legendId()}>
          <Lines text={props.legend} />
        </p>
        <Show when={props.help}>
          <p class="quiet" id={helpId()}>
            <Lines text={props.help ?? ""} />
          </p>
        </Show>
        <Show when={wrong()}>
          <p class="nhsuk-error-message">{wrong()}</p>
        </Show>
      </div>
      <div class="answers">
        {/* By place, not by value: the button that has the keyboard stays when the options are said anew. */}
        <Index each={props.options}>
          {(option, index) => (
            <label class="answer">
              <input
                type="radio"
                id={index === 0 ? boxId(props.field) : undefined}
                name={boxId(props.field)}
                value={option().value}
                checked={props.value === option().value}
                data-testid={`${props.testid ?? props.field}-${option().value}`}
                onChange={() => props.onChosen(option().value)}
              />
              <span><Lines text={option().text} /></span>
            </label>
          )}
        </Index>
      </div>
    </div>
  );
}
