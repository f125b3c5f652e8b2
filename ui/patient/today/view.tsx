// Draws Today.
import { For, Match, Show, Switch } from "solid-js";
import type { JSX } from "solid-js";
import type { FirstWeek, Today } from "../../generated/types";
import { AdviceCard, ContactPanel } from "../../shared/components/advice";
import { Lines } from "../../shared/components/lines";
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
      <div onKeyDown={(event) => enter(event, model().today, send)}>
        <Title text={say("ui-today-title", { name: model().today?.name ?? "" })} caption={model().today?.date} />
      </div>
      <Show when={model().today} fallback={<Reading />}>
        {(today) => (
          <>
            <Facts today={today()} send={send} />
            <Week week={model().week} send={send} />
          </>
        )}
      </Show>
    </>
  );
}

/** From the heading, Enter does what is due: it opens the check-in, and answers nothing in it. */
function enter(event: KeyboardEvent, today: Today | null, send: (event: Event) => void): void {
  const due = today !== null && !today.doneForToday;
  if (due && event.key === "Enter" && !event.repeat) send({ is: "checkInChosen" });
}

function Facts(props: { today: Today; send(event: Event): void }): JSX.Element {
  return (
    <>
      <Show when={props.today.settling}>
        {(said) => (
          <div class="nhsuk-inset-text" data-testid="settling">
            <p><Lines text={said().text} /></p>
          </div>
        )}
      </Show>
      <Show when={props.today.clock}>
        {(said) => (
          <div class="nhsuk-inset-text" role="alert" data-testid="clock-wrong">
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
      <div class="today">
        <section class="panel today__due">
          <h2 class="nhsuk-heading-m">{props.today.doneForToday ? say("ui-today-done") : say("ui-today-due")}</h2>
          <Show when={props.today.due.length > 0} fallback={<p data-testid="due-none">{say("ui-today-nothing-due")}</p>}>
            <ul class="lines" data-testid="due">
              <For each={props.today.due}>{(said) => <li><Lines text={said.text} /></li>}</For>
            </ul>
          </Show>
          <button
            type="button"
            class={props.today.doneForToday ? "link told" : "nhsuk-button"}
            data-testid="start-check-in"
            onClick={() => props.send({ is: "checkInChosen" })}
          >
            <Switch fallback={say("ui-today-check-in")}>
              <Match when={props.today.halfDone}>{say("ui-today-go-on")}</Match>
              <Match when={props.today.doneForToday}>{say("ui-today-again")}</Match>
            </Switch>
          </button>
          <p>
            <button type="button" class="link" data-testid="start-diary" onClick={() => props.send({ is: "diaryChosen" })}>
              {say("ui-diary-way")}
            </button>
          </p>
        </section>
        <Show when={props.today.last} fallback={<p class="today__last" data-testid="last-none">{say("ui-today-no-result")}</p>}>
          {(last) => (
            <section class="today__last" data-testid="last-result">
              <h2 class="nhsuk-heading-m">{say("ui-today-last", { at: last().at })}</h2>
              <Show when={last().moreUrgent}>
                {(said) => (
                  <div class="standing" role="alert" data-testid="more-urgent">
                    <p><Lines text={said().text} /></p>
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
        <div class="today__contact">
          <ContactPanel contact={props.today.contact} />
        </div>
      </div>
      <p class="panel" data-testid="sync-line">
        {props.today.sync.said.text}
      </p>
    </>
  );
}

/** A small step of the first week, that one can do, or skip. */
function Week(props: { week: FirstWeek | null; send(event: Event): void }): JSX.Element {
  const next = () => (props.week?.shows ? props.week.steps.find((step) => step.code === props.week?.next) : undefined);
  return (
    <Show when={next()}>
      {(step) => (
        <section class="panel" data-testid="week">
          <h2 class="nhsuk-heading-s">
            {say("ui-week-title")} <span class="quiet">{props.week?.day.text}</span>
          </h2>
          <p>{say("ui-week-today", { step: step().title.text })}</p>
          <div class="row">
            <button type="button" class="nhsuk-button nhsuk-button--secondary" data-testid="week-show" onClick={() => props.send({ is: "weekChosen" })}>
              {say("ui-week-show")}
            </button>
            <button type="button" class="link" data-testid="week-skip-now" onClick={() => props.send({ is: "weekSkipped" })}>
              {say("ui-week-skip")}
            </button>
          </div>
        </section>
      )}
    </Show>
  );
}
