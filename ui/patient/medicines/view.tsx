// Draws my medicines: what each is for and how it is taken, what was said of it, what was bought, and my plans.
import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { OwnDose, OwnMedicine, OwnMedicines, ToldDay } from "../../generated/types";
import { ContactPanel } from "../../shared/components/advice";
import { Choice } from "../../shared/components/choice";
import { Lines } from "../../shared/components/lines";
import { Title } from "../../shared/components/page";
import { Reading, ReadTrouble, TroubleSummary } from "../../shared/components/trouble";
import { createProgram, type Lent } from "../../shared/program";
import { lineText, say } from "../../shared/words/say";
import type { Place } from "../places";
import { first, keeps, reads, start, type Event, type Model } from "./model";
import { Plans } from "./plans";
import { DONE, update } from "./update";
import { WorkPanel } from "./work";

interface PartProps {
  model: Model;
  own: OwnMedicines;
  send(event: Event): void;
}

export function MedicinesScreen(props: { lent: Lent<Place> }): JSX.Element {
  const { model, send } = createProgram<Model, Event, Place>({ start, first, update, reads, keeps }, props.lent);
  return (
    <>
      <TroubleSummary trouble={model().trouble} />
      <ReadTrouble trouble={model().readTrouble} again={() => send({ is: "stale" })} />
      <Title text={say("ui-medicines-title")} />
      <Show when={model().own} fallback={<Reading />}>
        {(own) => (
          <>
            <Show when={own().unsettled}>
              {(said) => (
                <div class="standing" role="alert" data-testid="medicines-unsettled">
                  <p>{said().text}</p>
                  <ContactPanel contact={own().contact} />
                </div>
              )}
            </Show>
            <Done model={model()} own={own()} send={send} />
            <Show when={model().work}>
              <WorkPanel model={model()} own={own()} send={send} />
            </Show>
            <All model={model()} own={own()} send={send} />
            <Plans own={own()} saving={model().saving} send={send} />
            <Bought model={model()} own={own()} send={send} />
            <Days days={own().days} />
            <Show when={!model().answerPhone && own().unsettled === null}>
              <ContactPanel contact={own().contact} />
            </Show>
          </>
        )}
      </Show>
    </>
  );
}

/** What was saved and what follows from it; whom to phone stands right below it. */
function Done(props: PartProps): JSX.Element {
  return (
    <div role="status" id={DONE} tabindex="-1" data-testid="medicines-done">
      <Show when={props.model.done}>
        {(done) => (
          <div class={props.model.answerPhone ? "standing" : "nhsuk-inset-text"}>
            <For each={props.model.answer}>
              {(said) => (
                <p class="told">
                  <strong>{said.text}</strong>
                </p>
              )}
            </For>
            <p>{lineText(done())}</p>
          </div>
        )}
      </Show>
      <Show when={props.model.answerPhone && props.own.unsettled === null}>
        <ContactPanel contact={props.own.contact} />
      </Show>
    </div>
  );
}

function All(props: PartProps): JSX.Element {
  const yesterday = (): boolean => props.model.day === "yesterday";
  const open = (): OwnMedicine[] => props.own.medicines.filter((one) => ofDay(one, props.model.day).due && ofDay(one, props.model.day).told === "");
  const some = (): boolean => props.own.medicines.some((one) => ofDay(one, props.model.day).told !== "");
  const all = (): string => {
    if (yesterday()) return some() ? say("ui-medicines-rest-yesterday") : say("ui-medicines-all-yesterday");
    return some() ? say("ui-medicines-rest") : say("ui-medicines-all");
  };
  return (
    <>
      <p>{props.own.askFirst.text}</p>
      <Show when={props.own.medicines.length > 0} fallback={<p data-testid="medicines-none">{say("ui-medicines-none")}</p>}>
        <Choice
          field="day"
          legend={say("ui-medicines-day")}
          options={[
            { value: "today", text: say("ui-medicines-day-today") },
            { value: "yesterday", text: say("ui-medicines-day-yesterday") },
          ]}
          value={props.model.day}
          trouble={null}
          testid="medicines-day"
          onChosen={(day) => props.send({ is: "dayChosen", day: day === "yesterday" ? "yesterday" : "today" })}
        />
        <Show when={open().length > 0} fallback={<p class="nhsuk-inset-text">{yesterday() ? say("ui-medicines-all-said-yesterday") : say("ui-medicines-all-said")}</p>}>
          <button type="button" class="nhsuk-button" data-testid="all-taken" aria-disabled={props.model.saving} onClick={() => props.send({ is: "allTaken" })}>
            {all()}
          </button>
        </Show>
        <For each={props.own.medicines}>{(one) => <One one={one} day={props.model.day} saving={props.model.saving} send={props.send} />}</For>
      </Show>
    </>
  );
}

/** What can be said, and was said, of a medicine on the day that was chosen. */
function ofDay(one: OwnMedicine, day: Model["day"]): OwnDose {
  return day === "yesterday" ? one.yesterday : one;
}

function One(props: { one: OwnMedicine; day: Model["day"]; saving: boolean; send(event: Event): void }): JSX.Element {
  const one = (): OwnMedicine => props.one;
  const dose = (): OwnDose => ofDay(props.one, props.day);
  const yesterday = (): boolean => props.day === "yesterday";
  const press = (words: string, testid: string, event: Event): JSX.Element => (
    <button type="button" class="plain-button" data-testid={`${testid}-${one().name}`} aria-disabled={props.saving} onClick={() => props.send(event)}>
      {words}
      <span class="nhsuk-u-visually-hidden">: {one().title}</span>
    </button>
  );
  const why = (what: "missed" | "stopped"): Event => ({ is: "whyOpened", what, medicine: one().name, title: one().title });
  return (
    <section class="panel" aria-labelledby={`medicine-${one().name}`} data-testid={`medicine-${one().name}`}>
      <h2 class="nhsuk-heading-m" id={`medicine-${one().name}`}>
        {one().title}
      </h2>
      <Show when={one().unsettled}>
        {(said) => (
          <p class="standing" data-testid={`unsettled-${one().name}`}>
            {said().text}
          </p>
        )}
      </Show>
      <Show when={one().notNow}>
        {(said) => (
          <p class="standing" data-testid={`not-now-${one().name}`}>
            <strong>{said().text}</strong> {one().standingText}
          </p>
        )}
      </Show>
      <For each={one().orders}>
        {(order) => (
          <p class="told">
            <strong>{order}</strong>
          </p>
        )}
      </For>
      <Show when={one().whatFor !== ""}>
        <p>{one().whatFor}</p>
      </Show>
      <p class="quiet">
        {one().changed}
        <Show when={!one().notNow}>. <Lines text={one().standingText} /></Show>
      </p>
      <Show when={dose().told !== ""}>
        <p data-testid={`told-${one().name}`}>
          {yesterday() ? say("ui-medicines-yesterday", { told: dose().toldText }) : say("ui-medicines-today", { told: dose().toldText })}{" "}
          <button type="button" class="link" data-testid={`unsaid-${one().name}`} onClick={() => props.send({ is: "unsaid", medicine: one().name })}>
            {say("ui-medicines-unsay")}
            <span class="nhsuk-u-visually-hidden">: {one().title}</span>
          </button>
        </p>
      </Show>
      <div class="row">
        <Show when={dose().canTell && dose().told === ""}>
          {press(say("ui-medicines-took"), "taken", { is: "taken", medicine: one().name })}
          {press(say("ui-medicines-missed"), "missed", why("missed"))}
        </Show>
        <Show when={!yesterday() && one().canTell && one().told !== "stopped"}>{press(say("ui-medicines-stopped"), "stopped", why("stopped"))}</Show>
        {press(say("ui-medicines-effect"), "effect", { is: "effectOpened", medicine: one().name, title: one().title })}
      </div>
    </section>
  );
}

function Bought(props: PartProps): JSX.Element {
  return (
    <section class="panel" aria-labelledby="bought-title">
      <h2 class="nhsuk-heading-m" id="bought-title">
        {say("ui-medicines-bought-title")}
      </h2>
      <p>{say("ui-medicines-bought-help")}</p>
      <button type="button" class="nhsuk-button nhsuk-button--secondary" data-testid="bought-open" onClick={() => props.send({ is: "boughtOpened" })}>
        {say("ui-medicines-bought-open")}
      </button>
      <Show when={props.own.bought.length > 0}>
        <ul class="lines" data-testid="bought">
          <For each={props.own.bought}>
            {(one) => (
              <li>
                {one.text}{" "}
                <Show when={one.goingOn}>
                  <button type="button" class="link" data-testid={`bought-end-${one.name}`} onClick={() => props.send({ is: "boughtEnded", name: one.name })}>
                    {say("ui-medicines-bought-end")}
                    <span class="nhsuk-u-visually-hidden">: {one.text}</span>
                  </button>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  );
}

function Days(props: { days: ToldDay[] }): JSX.Element {
  return (
    <section class="panel" aria-labelledby="told-title">
      <h2 class="nhsuk-heading-m" id="told-title">
        {say("ui-medicines-days-title")}
      </h2>
      <Show when={props.days.length > 0} fallback={<p>{say("ui-medicines-days-none")}</p>}>
        <div data-testid="told-days">
          <For each={props.days}>
            {(day) => (
              <>
                <h3 class="nhsuk-heading-s">{day.date}</h3>
                <ul class="lines">
                  <For each={day.lines}>{(line) => <li>{line.text}</li>}</For>
                </ul>
              </>
            )}
          </For>
        </div>
      </Show>
    </section>
  );
}
