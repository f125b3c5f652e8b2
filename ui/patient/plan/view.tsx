// Draws my plan.
import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { CareView, PaperKind, PlanChanged } from "../../generated/types";
import { ContactPanel } from "../../shared/components/advice";
import { Lines } from "../../shared/components/lines";
import { Title } from "../../shared/components/page";
import { Reading, ReadTrouble } from "../../shared/components/trouble";
import { ZoneShape } from "../../shared/components/zone";
import { Goals } from "../../shared/parts/care/goals";
import { NextDates } from "../../shared/parts/care/next";
import { Sections } from "../../shared/parts/care/sections";
import { PlanLines } from "../../shared/parts/plan/view";
import { createProgram, type Lent } from "../../shared/program";
import { say } from "../../shared/words/say";
import type { Place } from "../places";
import { first, keeps, reads, start, type Event, type Model } from "./model";
import { CHANGES, MADE, update } from "./update";

interface Props {
  model: Model;
  send(event: Event): void;
}

export function PlanScreen(props: { lent: Lent<Place> }): JSX.Element {
  const { model, send } = createProgram<Model, Event, Place>({ start, first, update, reads, keeps }, props.lent);
  return (
    <>
      <ReadTrouble trouble={model().trouble} again={() => send({ is: "stale" })} />
      <Title text={say("ui-my-plan-title")} />
      <p>{say("ui-care-help")}</p>
      <Show when={model().care} fallback={<Reading />}>
        {(care) => <Care model={model()} send={send} care={care()} />}
      </Show>
    </>
  );
}

function Care(props: Props & { care: CareView }): JSX.Element {
  return (
    <>
      <Changes {...props} />
      <Show when={props.care.needsNewer}>
        {(said) => (
          <div class="nhsuk-inset-text">
            <p>{said().text}</p>
          </div>
        )}
      </Show>
      <Sections
        model={props.model}
        send={props.send}
        title={say("ui-care-about-me")}
        codes={["matters", "people", "talking", "wellness", "please-do", "support", "also"]}
      />
      <Goals model={props.model} send={props.send} />
      <Card care={props.care} />
      <Carried care={props.care} send={props.send} />
      <Sections
        model={props.model}
        send={props.send}
        title={say("ui-care-needs")}
        codes={["strengths", "concerns", "needs"]}
      />
      <section class="panel">
        <h2 class="nhsuk-heading-m">{say("ui-care-next")}</h2>
        <NextDates model={props.model} send={props.send} />
      </section>
      <ContactPanel contact={props.care.contact} />
      <Sections model={props.model} send={props.send} title={say("ui-care-contacts")} codes={["contacts"]} />
      <Sections model={props.model} send={props.send} title={say("ui-care-future")} codes={["wishes"]} />
      <Papers model={props.model} choose={(kind) => props.send({ is: "paperChosen", kind })} />
      <Show when={props.model.plan}>
        <details class="nhsuk-details" data-testid="limits">
          <summary class="nhsuk-details__summary">
            <span class="nhsuk-details__summary-text">{say("ui-care-limits")}</span>
          </summary>
          <p>{say("ui-my-plan-help")}</p>
          <PlanLines model={props.model} send={props.send} allLayers={false} />
        </details>
      </Show>
    </>
  );
}

function Changes(props: Props & { care: CareView }): JSX.Element {
  const keys = (): string[] => props.care.changes.map((change) => change.key);
  return (
    <div id={CHANGES} tabindex="-1" role="region" aria-label={say("ui-care-changes")} data-testid="changes">
      <Show when={props.care.changes.length > 0} fallback={<p data-testid="changes-none">{say("ui-care-changes-none")}</p>}>
        <section class="panel panel--new">
          <h2 class="nhsuk-heading-m">{say("ui-care-changes")}</h2>
          <For each={props.care.changes}>{(change) => <Change {...props} change={change} />}</For>
          <Show when={props.care.changes.length > 1}>
            <button
              type="button"
              class="nhsuk-button"
              data-testid="changes-read-all"
              aria-disabled={props.model.receipting}
              onClick={() => props.send({ is: "readChosen", keys: keys() })}
            >
              {say("ui-care-read-all", { count: keys().length })}
            </button>
          </Show>
        </section>
      </Show>
    </div>
  );
}

function Change(props: Props & { change: PlanChanged }): JSX.Element {
  return (
    <div class="own" data-testid="change">
      <h3 class="nhsuk-heading-s">{props.change.what}</h3>
      <dl class="facts">
        <div>
          <dt>{say("ui-care-was")}</dt>
          <dd class="own__text" data-testid="change-was">
            {props.change.was}
          </dd>
        </div>
        <div>
          <dt>{say("ui-care-is")}</dt>
          <dd class="own__text" data-testid="change-is">
            {props.change.is}
          </dd>
        </div>
      </dl>
      <p class="quiet">{say("ui-care-changed-by", { who: props.change.said.text })}</p>
      <button
        type="button"
        class="nhsuk-button nhsuk-button--secondary"
        data-testid="change-read"
        aria-disabled={props.model.receipting}
        aria-label={say("ui-care-read-named", { name: props.change.what })}
        onClick={() => props.send({ is: "readChosen", keys: [props.change.key] })}
      >
        {say("ui-care-read")}
      </button>
    </div>
  );
}

function Card(props: { care: CareView }): JSX.Element {
  return (
    <section class="panel" data-testid="card">
      <h2 class="nhsuk-heading-m">{say("ui-care-card")}</h2>
      <For each={props.care.card}>
        {(part) => (
          <details class="nhsuk-details" data-testid={`card-${part.zone}`}>
            <summary class="nhsuk-details__summary">
              <ZoneShape zone={part.zone} /> <span class="nhsuk-details__summary-text">{part.title}</span>
            </summary>
            <div class="nhsuk-details__text">
              <p>
                <Lines text={part.lead} />
              </p>
              <ul class="lines">
                <For each={part.lines}>
                  {(line) => (
                    <li>
                      <Lines text={line} />
                    </li>
                  )}
                </For>
              </ul>
            </div>
          </details>
        )}
      </For>
    </section>
  );
}

/** Medicines, and the plans that a prescriber lets the person carry out alone. */
function Carried(props: { care: CareView; send(event: Event): void }): JSX.Element {
  return (
    <section class="panel" data-testid="plans">
      <h2 class="nhsuk-heading-m">{say("ui-care-medicines")}</h2>
      <For each={props.care.plans}>
        {(plan) => (
          <div class="own" data-testid={`plan-${plan.plan}`}>
            <Show when={plan.now}>
              {(now) => (
                <p class="standing">
                  <strong>
                    <Lines text={now().text} />
                  </strong>
                </p>
              )}
            </Show>
            <For each={plan.lines}>
              {(line) => (
                <p>
                  <Lines text={line.text} />
                </p>
              )}
            </For>
          </div>
        )}
      </For>
      <button type="button" class="link" data-testid="to-medicines" onClick={() => props.send({ is: "medicinesChosen" })}>
        {props.care.plans.length > 0 ? say("ui-care-to-plans") : say("ui-care-to-medicines")}
      </button>
    </section>
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
