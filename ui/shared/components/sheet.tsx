// Sheets of answers: each question with what was answered, and for the team what it comes to.
// Scores and bands were worked out by the host.
import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { SheetView } from "../../generated/types";
import { say } from "../words/say";
import { LookButton, ReachedLine } from "./reached";

export function Sheet(props: { sheet: SheetView; onLook?: (entries: string[]) => void }): JSX.Element {
  return (
    <section class="panel" data-testid={`sheet-${props.sheet.key}`} data-code={props.sheet.code}>
      <h3 class="nhsuk-heading-s">
        {props.sheet.title} <span class="quiet">{props.sheet.at}, {props.sheet.who}</span>
      </h3>
      <For each={props.sheet.tasks}>
        {(task) => (
          <p class="standing" data-urgency={task.urgency}>
            <strong>{task.said.text}</strong>
          </p>
        )}
      </For>
      <For each={props.sheet.result}>{(said) => <p>{said.text}</p>}</For>
      <Show when={props.sheet.missing}>{(said) => <p class="aged">{said().text}</p>}</Show>
      <details class="nhsuk-details">
        <summary class="nhsuk-details__summary">
          <span class="nhsuk-details__summary-text">{say("ui-questions-answers")}</span>
        </summary>
        <div class="nhsuk-details__text">
          <dl class="sheet">
            <For each={props.sheet.items.filter((item) => item.state !== "notAsked")}>
              {(item) => (
                <div>
                  <dt>{item.about}</dt>
                  <dd>
                    {item.answer}
                    <Show when={item.points !== null}> ({item.points})</Show>
                    <Show when={item.band}> – {item.band}</Show>
                    <Show when={item.heartFailureToo}> – {say("ui-questions-heart-failure-too")}</Show>
                  </dd>
                </div>
              )}
            </For>
          </dl>
        </div>
      </details>
      <ReachedLine reached={props.sheet.reached} testid={`sheet-reached-${props.sheet.key}`} />
      <Show when={props.onLook}>
        {(onLook) => (
          <LookButton
            reached={props.sheet.reached}
            at={props.sheet.at}
            testid={`sheet-look-${props.sheet.key}`}
            busy={false}
            onLook={() => onLook()(props.sheet.reached.entries)}
          />
        )}
      </Show>
    </section>
  );
}
