// Draws Questions: the list, one question a page in the published words, and the end.
import { For, Match, Show, Switch } from "solid-js";
import type { JSX } from "solid-js";
import type { QuestionnaireDone, QuestionnaireDue, Said } from "../../generated/types";
import { Choice } from "../../shared/components/choice";
import { Lines } from "../../shared/components/lines";
import { Title } from "../../shared/components/page";
import { Sheet } from "../../shared/components/sheet";
import { Reading, ReadTrouble, TroubleSummary } from "../../shared/components/trouble";
import { createProgram, type Lent } from "../../shared/program";
import { say } from "../../shared/words/say";
import type { Place } from "../places";
import { current, first, nextPage, PREFER_NOT, reads, start, type Asking, type Event, type Model } from "./model";
import { FIELD, HELP, update } from "./update";

export function QuestionsScreen(props: { lent: Lent<Place> }): JSX.Element {
  const { model, send } = createProgram<Model, Event, Place>({ start, first, update, reads, onLeave: { is: "left" } }, props.lent);
  return (
    <Switch fallback={<List model={model()} send={send} />}>
      <Match when={model().asking}>{(asking) => <Page asking={asking()} model={model()} send={send} />}</Match>
      <Match when={model().done}>{(done) => <Done done={done()} send={send} />}</Match>
    </Switch>
  );
}

/** Help for an answer: before everything else, with the numbers as large as the rest is not. */
function Help(props: { help: readonly Said[] }): JSX.Element {
  return (
    <Show when={props.help.length > 0}>
      <div
        class="nhsuk-card nhsuk-card--care nhsuk-card--care--emergency"
        id={HELP}
        tabindex="-1"
        role="alert"
        data-testid="questions-help"
      >
        <div class="nhsuk-card__heading-container">
          <h2 class="nhsuk-card__heading">
            <span class="nhsuk-u-visually-hidden">{say("ui-care-immediate")} </span>
            {say("ui-questions-help")}
          </h2>
        </div>
        <div class="nhsuk-card__content">
          <For each={props.help}>{(said) => <p class="told"><Lines text={said.text} /></p>}</For>
        </div>
      </div>
    </Show>
  );
}

function Due(props: { due: QuestionnaireDue; send(event: Event): void }): JSX.Element {
  return (
    <section class="panel" data-testid={`questions-due-${props.due.code}`}>
      <h2 class="nhsuk-heading-m">{props.due.title}</h2>
      <p>
        {props.due.said.text} {props.due.length.text}.
      </p>
      <button type="button" class="nhsuk-button" data-testid={`questions-open-${props.due.code}`} onClick={() => props.send({ is: "opened", code: props.due.code })}>
        {props.due.begun ? say("ui-questions-go-on") : say("ui-questions-begin")}
      </button>
    </section>
  );
}

function List(props: { model: Model; send(event: Event): void }): JSX.Element {
  return (
    <>
      <ReadTrouble trouble={props.model.readTrouble} again={() => props.send({ is: "stale" })} />
      <TroubleSummary trouble={props.model.trouble} />
      <Title text={say("ui-questions-title")} />
      <p>{say("ui-questions-about")}</p>
      <Show when={props.model.questions} fallback={<Reading />}>
        {(questions) => (
          <>
            <Show when={questions().due.length === 0}>
              <p data-testid="questions-none">{say("ui-questions-none")}</p>
            </Show>
            <For each={questions().due}>{(due) => <Due due={due} send={props.send} />}</For>
            <For each={questions().notOffered}>{(said) => <p class="nhsuk-inset-text" data-testid="questions-not-offered">{said.text}</p>}</For>
            <Show when={questions().sheets.length > 0}>
              <h2 class="nhsuk-heading-m">{say("ui-questions-before")}</h2>
              <For each={questions().sheets}>{(sheet) => <Sheet sheet={sheet} />}</For>
            </Show>
          </>
        )}
      </Show>
    </>
  );
}

function Page(props: { asking: Asking; model: Model; send(event: Event): void }): JSX.Element {
  const question = () => current(props.asking);
  const asked = () => props.asking.form.questions.filter((one) => !props.asking.notAsked.includes(one.code));
  const place = (): number => asked().findIndex((one) => one.code === question()?.code) + 1;
  const options = () => [
    ...(question()?.choices ?? []).map((choice) => ({ value: choice.code, text: choice.text })),
    { value: PREFER_NOT, text: say("ui-questions-prefer-not") },
  ];
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    props.send({ is: "nextChosen" });
  };
  return (
    <>
      <Help help={props.asking.help} />
      <TroubleSummary trouble={props.model.trouble} />
      <Title text={props.asking.form.title} caption={say("ui-questions-place", { place: place(), count: asked().length })} />
      <form class="panel" onSubmit={submit} noValidate data-testid="questions-page" data-question={question()?.code}>
        <Show when={props.asking.form.intro !== ""}>
          <p>{props.asking.form.intro}</p>
        </Show>
        <Show when={question()} keyed>
          {(one) => (
            <Choice
              field={FIELD}
              stacked
              legend={one.text}
              options={options()}
              value={props.asking.answers[one.code] ?? ""}
              trouble={props.model.trouble}
              onChosen={(answer) => props.send({ is: "answerChosen", answer })}
            />
          )}
        </Show>
        <div class="row">
          <button type="submit" class="nhsuk-button" data-testid="questions-next" aria-disabled={props.asking.saving}>
            {props.asking.saving ? say("ui-saving") : nextPage(props.asking, 1) === null ? say("ui-questions-finish") : say("ui-questions-next")}
          </button>
          <button type="button" class="nhsuk-button nhsuk-button--secondary" data-testid="questions-back" onClick={() => props.send({ is: "backChosen" })}>
            {say("ui-questions-back")}
          </button>
        </div>
        <button type="button" class="link" data-testid="questions-leave" onClick={() => props.send({ is: "listChosen" })}>
          {say("ui-questions-leave")}
        </button>
        <p class="quiet">{props.asking.form.licence}</p>
      </form>
    </>
  );
}

function Done(props: { done: QuestionnaireDone; send(event: Event): void }): JSX.Element {
  return (
    <>
      <Help help={props.done.help} />
      <Title text={say("ui-questions-done")} quietly={props.done.help.length > 0} />
      <div class="panel" data-testid="questions-done">
        <For each={props.done.said}>{(said) => <p><Lines text={said.text} /></p>}</For>
      </div>
      <Show when={props.done.next}>{(due) => <Due due={due()} send={props.send} />}</Show>
      <button type="button" class="nhsuk-button nhsuk-button--secondary" data-testid="questions-list" onClick={() => props.send({ is: "listChosen" })}>
        {say("ui-questions-to-list")}
      </button>
    </>
  );
}
