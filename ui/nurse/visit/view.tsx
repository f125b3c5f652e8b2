// Draws a visit: what is urgent first, the sections on the left, the one that is chosen beside them.
import { For, Match, Show, Switch } from "solid-js";
import type { JSX } from "solid-js";
import { Title } from "../../shared/components/page";
import { Reading, TroubleSummary } from "../../shared/components/trouble";
import { createProgram, type Lent } from "../../shared/program";
import type { Trouble } from "../../shared/trouble";
import { lineText, say } from "../../shared/words/say";
import type { Place } from "../places";
import { Field } from "./field";
import { firstFor, reads, startWith, SUMMARY_PAGE, type Event, type Model } from "./model";
import { Reasons } from "./reasons";
import { Sections, Onward } from "./sections";
import { formSection, isShown, nameOf, notPossible, sectionOf, troubles, wholeField } from "./shown";
import { Summary } from "./summary";
import { StandUp, Timer } from "./timer";
import { AtTheTop, StillUrgent } from "./top";
import { update } from "./update";

/** Where lying and standing pressures are measured. */
const OBSERVATIONS = "observations";

export interface Part {
  model: Model;
  send(event: Event): void;
}

export function VisitScreen(props: { lent: Lent<Place>; id: string; visit: string }): JSX.Element {
  const { model, send } = createProgram<Model, Event, Place>(
    { start: startWith(props.id, props.visit), first: firstFor(props.id, props.visit), update, reads, onLeave: { is: "screenLeft" } },
    props.lent,
  );
  return (
    <>
      <button type="button" class="link" data-testid="back-to-patient" onClick={() => send({ is: "patientChosen" })}>
        ← {say("ui-plan-back")}
      </button>
      <Show when={model().banner} fallback={<Title text={say("ui-visit-title")} />}>
        {(banner) => (
          <header class="banner" data-testid="banner" data-patient={banner().id}>
            <Title text={banner().name} caption={say("ui-visit-title")} />
            <p class="visit__who">
              {say("ui-banner-born")}: {banner().born}. {say("ui-banner-nhs")}: {banner().nhsNumber || say("ui-not-known")}. {say("ui-banner-target")}: {banner().targetWeight || say("ui-not-set")}.
            </p>
            <p class="visit__who" data-testid="visit-standing">{model().view ? lineText(model().view!.said) : ""}</p>
          </header>
        )}
      </Show>
      <Wrong model={model()} send={send} />
      <Show when={model().form && model().view} fallback={<Reading />}>
        <AtTheTop model={model()} send={send} />
        <div class="visit__stays">
          <StillUrgent model={model()} send={send} />
          <Timer stoodAt={model().stoodAt} onStop={() => send({ is: "stood", at: null })} />
        </div>
        <div class="visit">
          <Sections model={model()} send={send} />
          <div class="visit__page">
            <Switch>
              <Match when={model().section === SUMMARY_PAGE}>
                <Summary model={model()} send={send} />
              </Match>
              <Match when={model().section}>
                <SectionPage model={model()} send={send} />
              </Match>
            </Switch>
          </div>
        </div>
      </Show>
    </>
  );
}

/** Everything that is wrong anywhere in the visit, each with a way to its box. */
function Wrong(props: Part): JSX.Element {
  const all = (): Trouble | null => props.model.trouble ?? troubles(props.model);
  const lead = (field: string): void => {
    const whole = wholeField(field);
    if (whole.includes("/") && sectionOf(whole) !== props.model.section) props.send({ is: "fieldWanted", section: sectionOf(whole), field });
  };
  return <TroubleSummary trouble={all()} fieldLeads={lead} />;
}

function SectionPage(props: Part): JSX.Element {
  const section = (): string => props.model.section;
  const why = (): string | null => notPossible(props.model, section());
  return (
    <section aria-labelledby="visit-section" data-testid="visit-section" data-section={section()}>
      <h2 class="nhsuk-heading-m" id="visit-section" tabindex="-1">
        {nameOf(props.model, section())}
      </h2>
      <Show when={why() === null} fallback={<Marked {...props} why={why() ?? ""} />}>
        <Reasons {...props} code={section()} label={say("ui-visit-mark-section")} />
        <Show when={section() === OBSERVATIONS && !props.model.view?.signed}>
          <StandUp stoodAt={props.model.stoodAt} onStood={(at) => props.send({ is: "stood", at })} />
        </Show>
        <For each={formSection(props.model, section())?.fields ?? []}>
          {(field) => (
            <Show when={isShown(props.model, field)}>
              <Field {...props} field={field} />
            </Show>
          )}
        </For>
      </Show>
      <Onward {...props} />
    </section>
  );
}

/** A section that was not possible: why, and the way back. */
function Marked(props: Part & { why: string }): JSX.Element {
  return (
    <div class="panel" data-testid="visit-section-marked">
      <p>{props.why}</p>
      <Show when={!props.model.view?.signed}>
        <button
          type="button"
          id={`mark-${props.model.section}`}
          class="nhsuk-button nhsuk-button--secondary"
          data-testid="visit-unmark"
          onClick={() => props.send({ is: "cleared", code: props.model.section })}
        >
          {say("ui-visit-unmark-section")}
        </button>
      </Show>
    </div>
  );
}
