// The error summary at the top, which takes the focus and leads to each box.
// What is wrong was decided elsewhere; the sentence beside the box is drawn by its box.
import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { SUMMARY } from "../effects";
import { boxId, type Trouble } from "../trouble";
import { lineText, say } from "../words/say";

export function TroubleSummary(props: { trouble: Trouble | null; fieldLeads?: (field: string) => void }): JSX.Element {
  const lead = (field: string) => (event: MouseEvent): void => {
    event.preventDefault();
    props.fieldLeads?.(field);
    setTimeout(() => document.getElementById(boxId(field))?.focus(), 30);
  };
  return (
    <Show when={props.trouble}>
      {(trouble) => (
        <div id={SUMMARY} class="nhsuk-error-summary" tabindex="-1" aria-labelledby="error-title" data-testid="trouble">
          <div role="alert">
            <h2 class="nhsuk-error-summary__title" id="error-title">
              {say("ui-trouble-title")}
            </h2>
            <div class="nhsuk-error-summary__body">
              <Show when={trouble().fields.length !== 1}>
                <p>{lineText(trouble().said)}</p>
              </Show>
              <Show when={trouble().fields.length > 0}>
                <ul class="nhsuk-list nhsuk-error-summary__list">
                  <For each={trouble().fields}>
                    {(one) => (
                      <li>
                        <a href={`#${boxId(one.field)}`} onClick={lead(one.field)}>
                          {lineText(one.said)}
                        </a>
                      </li>
                    )}
                  </For>
                </ul>
              </Show>
            </div>
          </div>
        </div>
      )}
    </Show>
  );
}

/** Shown in place of what could not be read. */
export function ReadTrouble(props: { trouble: Trouble | null; again: () => void }): JSX.Element {
  return (
    <Show when={props.trouble}>
      <TroubleSummary trouble={props.trouble} />
      <button type="button" class="nhsuk-button nhsuk-button--secondary" data-testid="read-again" onClick={() => props.again()}>
        {say("ui-read-again")}
      </button>
    </Show>
  );
}

export function Reading(): JSX.Element {
  return <p role="status">{say("ui-reading")}</p>;
}
