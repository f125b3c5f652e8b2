// Draws my plan.
import { Show } from "solid-js";
import type { JSX } from "solid-js";
import { Title } from "../../shared/components/page";
import { Reading, ReadTrouble } from "../../shared/components/trouble";
import { PlanLines } from "../../shared/parts/plan/view";
import { createProgram, type Lent } from "../../shared/program";
import { say } from "../../shared/words/say";
import type { Place } from "../places";
import { first, reads, start, type Event, type Model } from "./model";
import { update } from "./update";

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
      </Show>
    </>
  );
}
