// Draws a patient's plan with all three layers of every line.
import { Show } from "solid-js";
import type { JSX } from "solid-js";
import { BannerPanel } from "../../shared/components/banner";
import { Title } from "../../shared/components/page";
import { Reading, ReadTrouble } from "../../shared/components/trouble";
import { PlanLines } from "../../shared/parts/plan/view";
import { createProgram, type Lent } from "../../shared/program";
import { say } from "../../shared/words/say";
import type { Place } from "../places";
import { firstFor, reads, startWith, type Event, type Model } from "./model";
import { update } from "./update";

export function PlanScreen(props: { lent: Lent<Place>; id: string }): JSX.Element {
  const { model, send } = createProgram<Model, Event, Place>(
    { start: startWith(props.id), first: firstFor(props.id), update, reads },
    props.lent,
  );
  return (
    <>
      <button type="button" class="link" data-testid="back-to-patient" onClick={() => send({ is: "patientChosen" })}>
        ← {say("ui-plan-back")}
      </button>
      <ReadTrouble trouble={model().trouble} again={() => send({ is: "stale" })} />
      <Show when={model().banner} fallback={<Title text={say("ui-plan-title")} />}>
        {(banner) => <BannerPanel banner={banner()} caption={say("ui-plan-title")} />}
      </Show>
      <Show when={model().plan?.notYetThere}>
        {(said) => (
          <div class="nhsuk-inset-text" data-testid="not-yet-there">
            <p>{said().text}</p>
          </div>
        )}
      </Show>
      <Show when={model().plan?.lines.some((line) => line.conflict)}>
        <p>
          <button type="button" class="link" data-testid="open-conflicts" onClick={() => send({ is: "conflictsChosen" })}>
            {say("ui-plan-settle")}
          </button>
        </p>
      </Show>
      <Show when={model().plan} fallback={<Reading />}>
        <PlanLines model={model()} send={send} allLayers />
      </Show>
    </>
  );
}
