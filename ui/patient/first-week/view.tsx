// Draws the first week: every step with its words, and a picture where one helps.
import { For, Match, Show, Switch } from "solid-js";
import type { JSX } from "solid-js";
import type { WeekStep } from "../../generated/types";
import { Lines } from "../../shared/components/lines";
import { Title } from "../../shared/components/page";
import { Reading, ReadTrouble } from "../../shared/components/trouble";
import { createProgram, type Lent } from "../../shared/program";
import { say } from "../../shared/words/say";
import type { Place } from "../places";
import { first, reads, start, type Event, type Model } from "./model";
import { Pressure, Scales } from "./pictures";
import { update } from "./update";

export function FirstWeekScreen(props: { lent: Lent<Place> }): JSX.Element {
  const { model, send } = createProgram<Model, Event, Place>({ start, first, update, reads }, props.lent);
  return (
    <>
      <ReadTrouble trouble={model().trouble} again={() => send({ is: "stale" })} />
      <Title text={say("ui-week-title")} caption={model().week?.shows ? model().week?.day.text : undefined} />
      <p>{say("ui-week-about")}</p>
      <Show when={model().week} fallback={<Reading />}>
        {(week) => (
          <>
            <For each={week().steps}>{(step) => <Step step={step} isNext={step.code === week().next} send={send} />}</For>
            <button
              type="button"
              class="link"
              data-testid={week().shows ? "week-skip" : "week-again"}
              onClick={() => send({ is: week().shows ? "skipChosen" : "againChosen" })}
            >
              {week().shows ? say("ui-week-skip") : say("ui-week-again")}
            </button>
          </>
        )}
      </Show>
    </>
  );
}

function Step(props: { step: WeekStep; isNext: boolean; send(event: Event): void }): JSX.Element {
  return (
    <section class="panel step" data-testid={`week-${props.step.code}`} data-done={props.step.done}>
      <div>
        <h2 class="nhsuk-heading-m">
          {props.step.title.text}
          <Show when={props.step.done}> ✓ <span class="quiet">{say("ui-week-done")}</span></Show>
          <Show when={props.isNext}> <strong class="nhsuk-tag">{say("ui-week-next")}</strong></Show>
        </h2>
        <ol class="lines">
          <For each={props.step.lines}>{(line) => <li><Lines text={line.text} /></li>}</For>
        </ol>
        <div class="row">
          <button
            type="button"
            class="nhsuk-button nhsuk-button--secondary"
            data-testid={`week-mark-${props.step.code}`}
            aria-label={say(props.step.done ? "ui-week-undo-name" : "ui-week-mark-name", { step: props.step.title.text })}
            onClick={() => props.send({ is: "marked", step: props.step.code, done: !props.step.done })}
          >
            {props.step.done ? say("ui-week-undo") : say("ui-week-mark")}
          </button>
          <Switch>
            <Match when={props.step.code === "check-in"}>
              <button type="button" class="link" data-testid="week-to-check-in" onClick={() => props.send({ is: "placeChosen", to: "checkIn" })}>
                {say("ui-today-check-in")}
              </button>
            </Match>
            <Match when={props.step.code === "guide"}>
              <button type="button" class="link" data-testid="week-to-plan" onClick={() => props.send({ is: "placeChosen", to: "plan" })}>
                {say("ui-nav-plan")}
              </button>
            </Match>
          </Switch>
        </div>
      </div>
      <Switch>
        <Match when={props.step.code === "weigh"}>
          <Scales />
        </Match>
        <Match when={props.step.code === "pressure"}>
          <Pressure />
        </Match>
      </Switch>
    </section>
  );
}
