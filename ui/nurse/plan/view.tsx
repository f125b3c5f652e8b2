// Draws a patient's plan with all three layers of every line.
import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { LearnTopicView } from "../../generated/types";
import { BannerPanel } from "../../shared/components/banner";
import { Title } from "../../shared/components/page";
import { Reading, ReadTrouble } from "../../shared/components/trouble";
import { Goals } from "../../shared/parts/care/goals";
import { NextDates } from "../../shared/parts/care/next";
import { Sections } from "../../shared/parts/care/sections";
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
      <Show when={model().care}>
        <OwnWords model={model()} send={send} />
      </Show>
      <Learnt model={model()} />
    </>
  );
}

/** What is the person's own: the team writes it with them. */
function OwnWords(props: { model: Model; send(event: Event): void }): JSX.Element {
  const codes = (): string[] => props.model.care?.sections.map((one) => one.section) ?? [];
  return (
    <>
      <section class="panel">
        <h2 class="nhsuk-heading-m">{say("ui-care-next")}</h2>
        <NextDates model={props.model} send={props.send} />
      </section>
      <Goals model={props.model} send={props.send} />
      <Sections model={props.model} send={props.send} title={say("ui-care-nurse-title")} codes={codes()} />
    </>
  );
}

function Learnt(props: { model: Model }): JSX.Element {
  const read = (): LearnTopicView[] => props.model.learn?.topics.filter((one) => one.state !== "not-yet") ?? [];
  return (
    <section class="panel" data-testid="learnt">
      <h2 class="nhsuk-heading-m">{say("ui-learn-nurse")}</h2>
      <Show when={read().length > 0} fallback={<p>{say("ui-learn-nurse-none")}</p>}>
        <ul class="lines">
          <For each={read()}>
            {(one) => (
              <li data-testid={`learnt-${one.topic}`} data-state={one.state}>
                <strong>{one.title}</strong> <span class="quiet">{one.stateSaid.text}</span>
                <Show when={one.told !== ""}>
                  <p class="own__text">{say("ui-learn-told-by", { text: one.told })}</p>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  );
}
