// Draws Today.
import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { Today } from "../../generated/types";
import { AdviceCard, ContactPanel } from "../../shared/components/advice";
import { Title } from "../../shared/components/page";
import { ReachedHint, ReachedLine } from "../../shared/components/reached";
import { Reading, ReadTrouble } from "../../shared/components/trouble";
import { createProgram, type Lent } from "../../shared/program";
import { say } from "../../shared/words/say";
import type { Place } from "../places";
import { first, reads, start, type Event } from "./model";
import { update } from "./update";

export function TodayScreen(props: { lent: Lent<Place> }): JSX.Element {
  const { model, send } = createProgram({ start, first, update, reads }, props.lent);
  return (
    <>
      <ReadTrouble trouble={model().trouble} again={() => send({ is: "stale" })} />
      <Title text={say("ui-today-title", { name: model().today?.name ?? "" })} caption={model().today?.date} />
      <Show when={model().today} fallback={<Reading />}>
        {(today) => <Facts today={today()} send={send} />}
      </Show>
    </>
  );
}

function Facts(props: { today: Today; send(event: Event): void }): JSX.Element {
  return (
    <>
      <Show when={props.today.settling}>
        {(said) => (
          <div class="nhsuk-inset-text" data-testid="settling">
            <p>{said().text}</p>
          </div>
        )}
      </Show>
      <Show when={props.today.planChanged}>
        {(said) => (
          <div class="nhsuk-inset-text" data-testid="plan-changed">
            <p>
              {said().text}{" "}
              <button type="button" class="link" onClick={() => props.send({ is: "planChosen" })}>
                {say("ui-today-see-plan")}
              </button>
            </p>
          </div>
        )}
      </Show>
      <section class="panel">
        <h2 class="nhsuk-heading-m">{say("ui-today-due")}</h2>
        <Show when={props.today.due.length > 0} fallback={<p data-testid="due-none">{say("ui-today-nothing-due")}</p>}>
          <ul class="lines" data-testid="due">
            <For each={props.today.due}>{(said) => <li>{said.text}</li>}</For>
          </ul>
        </Show>
        <button type="button" class="nhsuk-button" data-testid="start-check-in" onClick={() => props.send({ is: "checkInChosen" })}>
          {props.today.halfDone ? say("ui-today-go-on") : say("ui-today-check-in")}
        </button>
      </section>
      <Show when={props.today.last} fallback={<p data-testid="last-none">{say("ui-today-no-result")}</p>}>
        {(last) => (
          <section data-testid="last-result">
            <h2 class="nhsuk-heading-m">{say("ui-today-last", { at: last().at })}</h2>
            <Show when={last().moreUrgent}>
              {(said) => (
                <div class="standing" role="alert" data-testid="more-urgent">
                  <p>{said().text}</p>
                </div>
              )}
            </Show>
            <AdviceCard advice={last().advice} />
            <ReachedLine reached={last().reached} testid="last-reached" />
            <ReachedHint />
            <p>
              <button type="button" class="link" data-testid="see-result" onClick={() => props.send({ is: "resultChosen" })}>
                {say("ui-today-see-result")}
              </button>
            </p>
          </section>
        )}
      </Show>
      <p class="panel" data-testid="sync-line">
        {props.today.sync.said.text}
      </p>
      <ContactPanel contact={props.today.contact} />
    </>
  );
}
