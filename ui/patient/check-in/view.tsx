// Draws the check-in: what must be read first, then one page. Which page it is was decided by update.
import { createEffect, For, Match, onCleanup, Show, Switch } from "solid-js";
import type { JSX } from "solid-js";
import { AdviceCard } from "../../shared/components/advice";
import { Box } from "../../shared/components/box";
import { Lines } from "../../shared/components/lines";
import { Title } from "../../shared/components/page";
import { Reading, TroubleSummary } from "../../shared/components/trouble";
import { TITLE } from "../../shared/effects";
import { createProgram, type Lent } from "../../shared/program";
import { lineText, say, saySafely } from "../../shared/words/say";
import type { Place } from "../places";
import { pagesFor } from "./fields";
import { ADVICE, CHECKS, isAboutWho, isSwap, pageWith } from "./look";
import { first, start, type Event, type Model } from "./model";
import { MeasurePage, QuestionsPage, ReviewPage, Swap, Typed } from "./pages";
import { update } from "./update";

export interface PageProps {
  model: Model;
  form: NonNullable<Model["form"]>;
  send(event: Event): void;
}

export function CheckInScreen(props: { lent: Lent<Place> }): JSX.Element {
  const { model, send } = createProgram<Model, Event, Place>(
    { start, first, update, reads: [], onLeave: { is: "left" } },
    props.lent,
  );
  return (
    <Show
      when={model().form}
      fallback={
        <>
          <TroubleSummary trouble={model().trouble} />
          <Title text={say("ui-checkin-title")} />
          <Show when={model().trouble === null}>
            <Reading />
          </Show>
        </>
      }
    >
      {(form) => (
        <Show when={model().advice === null} fallback={<AdviceFirst model={model()} form={form()} send={send} />}>
          <Show when={model().earlier} fallback={<Asked model={model()} form={form()} send={send} />}>
            {(earlier) => <Earlier model={model()} form={form()} send={send} said={earlier().said.text} />}
          </Show>
        </Show>
      )}
    </Show>
  );
}

/** One page; before the first of them the day, when the computer's clock can't be right. */
function Asked(props: PageProps): JSX.Element {
  return (
    <Show when={props.model.clock} fallback={<OnePage {...props} />}>
      {(clock) => <WhichDay {...props} said={clock().said.text} day={clock().day} />}
    </Show>
  );
}

function WhichDay(props: PageProps & { said: string; day: string }): JSX.Element {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    props.send({ is: "dayChosen" });
  };
  return (
    <form onSubmit={submit} noValidate data-testid="checkin-clock">
      <TroubleSummary trouble={props.model.trouble} />
      <Title text={say("ui-checkin-clock-title")} />
      <p>{props.said}</p>
      <Box
        field="day"
        label={say("ui-checkin-clock-day")}
        hint={say("ui-checkin-clock-hint")}
        testid="checkin-day"
        width={10}
        value={props.day}
        trouble={props.model.trouble}
        onTyped={(text) => props.send({ is: "dayTyped", text })}
      />
      <button type="submit" class="nhsuk-button" data-testid="checkin-day-next">
        {say("ui-next")}
      </button>
    </form>
  );
}

/** A check-in of another day that was never saved: its numbers are shown, and stand in no box of today's. */
function Earlier(props: PageProps & { said: string }): JSX.Element {
  return (
    <>
      <Title text={say("ui-checkin-earlier-title")} />
      <p>{props.said}</p>
      <Typed model={props.model} form={props.form} send={props.send} changes={false} />
      <div class="row">
        <button type="button" class="nhsuk-button" data-testid="earlier-not-wanted" onClick={() => props.send({ is: "earlierNotWanted" })}>
          {say("ui-checkin-earlier-not-wanted")}
        </button>
        <button type="button" class="nhsuk-button nhsuk-button--secondary" data-testid="earlier-wanted" onClick={() => props.send({ is: "earlierWanted" })}>
          {say("ui-checkin-earlier-wanted")}
        </button>
      </div>
    </>
  );
}

/** Advice about a danger sign, alone on the screen until it has been read. */
function AdviceFirst(props: PageProps): JSX.Element {
  return (
    <>
      <Title text={say("ui-checkin-advice-title")} />
      <div id={ADVICE} tabindex="-1" role="alert" data-testid="danger-advice">
        <Show when={props.model.advice !== "unknown" && props.model.advice} fallback={<UnknownAdvice />}>
          {(advice) => <AdviceCard advice={advice()} />}
        </Show>
      </div>
      <div class="row">
        <button type="button" class="nhsuk-button" data-testid="advice-save" onClick={() => props.send({ is: "saveChosen" })}>
          {say("ui-checkin-advice-save")}
        </button>
        <button
          type="button"
          class="nhsuk-button nhsuk-button--secondary"
          data-testid="advice-go-on"
          onClick={() => props.send({ is: "adviceRead" })}
        >
          {say("ui-checkin-advice-go-on")}
        </button>
      </div>
    </>
  );
}

/** When the app could not say what a danger sign means, it is taken as the worst. */
function UnknownAdvice(): JSX.Element {
  return (
    <div class="nhsuk-card nhsuk-card--care nhsuk-card--care--emergency zone-card" data-zone="emergency">
      <div class="nhsuk-card__heading-container">
        <h2 class="nhsuk-card__heading nhsuk-heading-m"><Lines text={saySafely("ui-checkin-unknown-headline")} /></h2>
        <span class="nhsuk-card--care__arrow" aria-hidden="true" />
      </div>
      <div class="nhsuk-card__content">
        <p class="told"><Lines text={saySafely("ui-checkin-unknown-text")} /></p>
      </div>
    </div>
  );
}

function OnePage(props: PageProps): JSX.Element {
  // Of another day: that is said on every page until it is saved.
  const forDay = (): string | null => (props.model.fields.measuredMs === undefined ? null : (props.model.day ?? props.form.draftEarlier?.said.text ?? null));
  const step = (): number => pagesFor(props.form, props.model.fields).indexOf(props.model.page) + 1;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    props.send({ is: "nextChosen" });
  };
  // Enter goes on from the heading as from any box; a key held down does not.
  const pressed = (event: KeyboardEvent): void => {
    if (event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
    const onTitle = (event.target as HTMLElement).id === TITLE;
    if (event.key === "Enter" && onTitle) props.send({ is: "nextChosen" });
    // 'None of these' has a letter of its own: Enter pressed once too often must never say it.
    // It is a key of the questions, and of nothing else on the page.
    const inQuestions = onTitle || (event.target as HTMLElement).closest("[role=radiogroup]") !== null;
    const asks = inQuestions && (props.model.page === "danger" || props.model.page === "symptoms");
    if (asks && event.key.toLowerCase() === say("ui-checkin-none-key").toLowerCase()) props.send({ is: "allUsualChosen" });
  };
  leaveByEscape(props);
  return (
    <form onSubmit={submit} onKeyDown={pressed} noValidate data-page={props.model.page} data-testid="checkin-page">
      <div class="progress">
        <button type="button" class="link" data-testid="checkin-back" onClick={() => props.send({ is: "backChosen" })}>
          ← {say("ui-back")}
        </button>
        <p>{say("ui-checkin-step", { step: Math.max(step(), 1), steps: pagesFor(props.form, props.model.fields).length })}</p>
      </div>
      <Show when={forDay()}>{(said) => <p class="nhsuk-inset-text" data-testid="checkin-for-day">{said()}</p>}</Show>
      <TroubleSummary
        trouble={props.model.trouble}
        fieldLeads={(field) => {
          const page = pageWith(props.model, field);
          if (page !== props.model.page) props.send({ is: "pageChosen", page });
        }}
      />
      <Swap {...props} />
      <Show when={props.model.standing}>
        {(standing) => (
          <div class="standing" data-testid="standing-advice">
            <p>
              <Lines text={((advice) => (advice === "unknown" ? saySafely("ui-checkin-unknown-headline") : advice.headline.text))(standing())} />{" "}
              <button type="button" class="link" data-testid="advice-again" onClick={() => props.send({ is: "adviceWanted" })}>
                {say("ui-checkin-advice-again")}
              </button>
            </p>
          </div>
        )}
      </Show>
      <Checks {...props} />
      <Switch>
        <Match when={props.model.page === "danger" || props.model.page === "symptoms"}>
          <Show when={props.model.page} keyed>
            {(page) => <QuestionsPage {...props} danger={page === "danger"} />}
          </Show>
        </Match>
        <Match when={props.model.page === "review"}>
          <ReviewPage {...props} />
        </Match>
        <Match when={props.model.page}>
          <Show when={props.model.page} keyed>
            {(page) => <MeasurePage {...props} page={page} />}
          </Show>
        </Match>
      </Switch>
    </form>
  );
}

/** 'You typed 28.4 kg; yesterday was 82.4': asked once, and never before danger advice. */
function Checks(props: PageProps): JSX.Element {
  return (
    <Show when={props.model.checks}>
      {(checks) => (
        <div id={CHECKS} class="panel" tabindex="-1" role="alert" data-testid="checkin-checks">
          <h2 class="nhsuk-heading-m">
            {checks().items.some(isAboutWho) ? say("ui-checkin-is-this-you") : say("ui-checkin-checks-title")}
          </h2>
          <For each={checks().items}>{(check) => <p class="told">{lineText(check.said)}</p>}</For>
          <div class="row">
            <button type="button" class="nhsuk-button" data-testid="checks-right" onClick={() => props.send({ is: "checksRight" })}>
              {say("ui-checkin-checks-right")}
            </button>
            <button
              type="button"
              class="nhsuk-button nhsuk-button--secondary"
              data-testid="checks-wrong"
              onClick={() => props.send({ is: "checksWrong" })}
            >
              {say("ui-checkin-checks-wrong")}
            </button>
            <Show when={checks().items.some(isSwap)}>
              <button type="button" class="nhsuk-button nhsuk-button--secondary" data-testid="checks-swap" onClick={() => props.send({ is: "swapChosen" })}>
                {say("ui-checkin-swap")}
              </button>
            </Show>
            <Show when={checks().items.some(isAboutWho)}>
              <For each={["not-me", "wrong-device"] as const}>
                {(because) => (
                  <button
                    type="button"
                    class="nhsuk-button nhsuk-button--secondary"
                    data-testid={`checks-${because}`}
                    onClick={() => props.send({ is: "checksNotMine", because })}
                  >
                    {because === "not-me" ? say("ui-checkin-not-me") : say("ui-checkin-wrong-device")}
                  </button>
                )}
              </For>
            </Show>
          </div>
        </div>
      )}
    </Show>
  );
}

/** Escape goes a page back, like the link above the question. */
function leaveByEscape(props: PageProps): void {
  createEffect(() => {
    const back = (event: KeyboardEvent): void => {
      if (event.key === "Escape") props.send({ is: "backChosen" });
    };
    window.addEventListener("keydown", back);
    onCleanup(() => window.removeEventListener("keydown", back));
  });
}
