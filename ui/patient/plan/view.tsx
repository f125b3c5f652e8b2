// Draws my plan.
import { Show } from "solid-js";
import type { JSX } from "solid-js";
import type { PaperKind } from "../../generated/types";
import { Title } from "../../shared/components/page";
import { Reading, ReadTrouble } from "../../shared/components/trouble";
import { PlanLines } from "../../shared/parts/plan/view";
import { createProgram, type Lent } from "../../shared/program";
import { say } from "../../shared/words/say";
import type { Place } from "../places";
import { first, reads, start, type Event, type Model } from "./model";
import { MADE, update } from "./update";

export function PlanScreen(props: { lent: Lent<Place> }): JSX.Element {
  const { model, send } = createProgram<Model, Event, Place>({ start, first, update, reads }, props.lent);
  return (
    <>
      <ReadTrouble trouble={model().trouble} again={() => send({ is: "stale" })} />
      <Title text={say("ui-my-plan-title")} />
      <p>{say("ui-my-plan-help")}</p>
      <Show when={model().plan?.notYetThere}>
        {(said) => (
          <div class="nhsuk-inset-text" data-testid="not-yet-there">
            <p>{said().text}</p>
          </div>
        )}
      </Show>
      <Show when={model().plan} fallback={<Reading />}>
        <PlanLines model={model()} send={send} allLayers={false} />
        <Papers model={model()} choose={(kind) => send({ is: "paperChosen", kind })} />
      </Show>
    </>
  );
}

function Papers(props: { model: Model; choose(kind: PaperKind): void }): JSX.Element {
  const button = (kind: PaperKind, words: string): JSX.Element => (
    <button
      type="button"
      class="nhsuk-button nhsuk-button--secondary"
      data-testid={`paper-${kind}`}
      aria-disabled={props.model.making !== null}
      onClick={() => props.choose(kind)}
    >
      {props.model.making === kind ? say("ui-saving") : words}
    </button>
  );
  return (
    <section class="panel">
      <h2 class="nhsuk-heading-m">{say("ui-paper-title")}</h2>
      <p>{say("ui-paper-help")}</p>
      {button("card", say("ui-paper-card"))} {button("guide", say("ui-paper-guide"))}
      <div role="status" id={MADE} tabindex="-1" data-testid="paper-made">
        <Show when={props.model.made}>{(made) => <p class="nhsuk-inset-text">{made().text}</p>}</Show>
      </div>
    </section>
  );
}
