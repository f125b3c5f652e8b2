// Draws who looks after a patient and who sees them.
import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { AccessRow } from "../../generated/types";
import { Title } from "../../shared/components/page";
import { Reading, TroubleSummary } from "../../shared/components/trouble";
import { createProgram, type Lent } from "../../shared/program";
import { lineText, say } from "../../shared/words/say";
import type { Place } from "../places";
import { choices, DONE, firstFor, QUESTION, reads, startWith, type Event, type Model, type What } from "./model";
import { update } from "./update";

export function AccessScreen(props: { lent: Lent<Place>; id: string }): JSX.Element {
  const { model, send } = createProgram<Model, Event, Place>(
    { start: startWith(props.id), first: firstFor(props.id), update, reads },
    props.lent,
  );
  return (
    <>
      <button type="button" class="link" data-testid="back-to-patient" onClick={() => send({ is: "patientChosen" })}>
        ← {say("ui-access-back")}
      </button>
      <TroubleSummary trouble={model().trouble} />
      <Title text={say("ui-access-title")} />
      <Show when={model().access} fallback={<Reading />}>
        {(access) => (
          <>
            <Show when={access().done}>
              {(done) => (
                <p id={DONE} tabindex="-1" role="status" data-testid="access-done">
                  <strong>{lineText(done())}</strong>
                </p>
              )}
            </Show>
            <p data-testid="access-owner">{lineText(access().owner)}</p>
            <For each={access().road}>{(said) => <p class="standing" data-testid="access-road">{lineText(said)}</p>}</For>
            <For each={access().withoutEffect}>
              {(said) => <p class="standing" data-testid="access-without-effect">{lineText(said)}</p>}
            </For>
            <Question model={model()} send={send} />
            <h2 class="nhsuk-heading-m">{say("ui-access-people")}</h2>
            <ul class="lines" data-testid="access-people">
              <For each={access().people}>{(row) => <Person row={row} send={send} />}</For>
            </ul>
          </>
        )}
      </Show>
    </>
  );
}

function Person(props: { row: AccessRow; send(event: Event): void }): JSX.Element {
  return (
    <li>
      <p>{lineText(props.row.said)}</p>
      <div class="row">
        <For each={choices(props.row)}>
          {(what) => (
            <button
              type="button"
              class="plain-button"
              data-testid={`access-${what}-${props.row.user}`}
              onClick={() => props.send({ is: "chosen", what, row: props.row })}
            >
              {choiceWord(what, props.row.name)}
            </button>
          )}
        </For>
      </div>
    </li>
  );
}

function choiceWord(what: What, name: string): string {
  switch (what) {
    case "handOver":
      return say("ui-access-hand-over", { name });
    case "end":
      return say("ui-access-end", { name });
    case "give":
      return say("ui-access-give", { name });
  }
}

function questionWord(what: What, name: string): string {
  switch (what) {
    case "handOver":
      return say("ui-access-ask-hand-over", { name });
    case "end":
      return say("ui-access-ask-end", { name });
    case "give":
      return say("ui-access-ask-give", { name });
  }
}

function Question(props: { model: Model; send(event: Event): void }): JSX.Element {
  return (
    <Show when={props.model.asking}>
      {(asking) => (
        <div class="panel" id={QUESTION} tabindex="-1" role="group" aria-label={say("ui-access-title")} data-testid="access-question">
          <p>{questionWord(asking().what, asking().row.name)}</p>
          <div class="row">
            <button type="button" class="nhsuk-button" data-testid="access-yes" aria-disabled={props.model.saving} onClick={() => props.send({ is: "yes" })}>
              {props.model.saving ? say("ui-saving") : say("ui-access-yes")}
            </button>
            <button type="button" class="nhsuk-button nhsuk-button--secondary" data-testid="access-no" onClick={() => props.send({ is: "no" })}>
              {say("ui-access-no")}
            </button>
          </div>
        </div>
      )}
    </Show>
  );
}
