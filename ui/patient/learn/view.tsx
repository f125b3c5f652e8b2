// Draws Learn: the list of pages, or one page with its questions.
import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { LearnChoice, LearnQuestionView, LearnTopicView } from "../../generated/types";
import { Area } from "../../shared/components/area";
import { Choice } from "../../shared/components/choice";
import { Lines } from "../../shared/components/lines";
import { Title } from "../../shared/components/page";
import { Reading, ReadTrouble, TroubleSummary } from "../../shared/components/trouble";
import { createProgram, type Lent } from "../../shared/program";
import { say } from "../../shared/words/say";
import type { Place } from "../places";
import { first, keeps, reads, start, TOLD, TOLD_ROOM, topicId, type Event, type Model } from "./model";
import { update } from "./update";

interface Props {
  model: Model;
  send(event: Event): void;
}

export function LearnScreen(props: { lent: Lent<Place> }): JSX.Element {
  const { model, send } = createProgram<Model, Event, Place>({ start, first, update, reads, keeps }, props.lent);
  const page = (): LearnTopicView | undefined => model().learn?.topics.find((one) => one.topic === model().topic);
  return (
    <Show when={page()} fallback={<List model={model()} send={send} />}>
      {(page) => <Page model={model()} send={send} page={page()} />}
    </Show>
  );
}

function List(props: Props): JSX.Element {
  return (
    <>
      <ReadTrouble trouble={props.model.trouble} again={() => props.send({ is: "stale" })} />
      <Title text={say("ui-learn-title")} quietly={props.model.kept !== null} />
      <p>{say("ui-learn-help")}</p>
      <Show when={props.model.learn} fallback={<Reading />}>
        {(learn) => (
          <>
            <p data-testid="learn-read">
              <strong>{learn().said.text}</strong>
            </p>
            <ul class="learn">
              <For each={learn().topics.map((one) => one.topic)}>
                {(code) => <Show when={learn().topics.find((one) => one.topic === code)}>{(one) => <Line {...props} one={one()} />}</Show>}
              </For>
            </ul>
          </>
        )}
      </Show>
    </>
  );
}

// The lines stay where they are while the list is read again, and so does the keyboard.
function Line(props: Props & { one: LearnTopicView }): JSX.Element {
  return (
    <li class="panel learn__topic" data-testid={`learn-${props.one.topic}`} data-state={props.one.state}>
      <button
        type="button"
        class="link learn__title"
        id={topicId(props.one.topic)}
        data-testid={`learn-${props.one.topic}-open`}
        onClick={() => props.send({ is: "topicChosen", topic: props.one.topic })}
      >
        {props.one.title}
      </button>
      <p class="quiet" role={props.model.kept === props.one.topic ? "status" : undefined}>
        {props.one.stateSaid.text}
      </p>
    </li>
  );
}

function Page(props: Props & { page: LearnTopicView }): JSX.Element {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    props.send({ is: "readChosen" });
  };
  return (
    <>
      <button type="button" class="link" data-testid="learn-back" onClick={() => props.send({ is: "listChosen" })}>
        ← {say("ui-learn-back")}
      </button>
      <Title text={props.page.title} caption={say("ui-learn-title")} />
      <div class="panel learn__page" data-testid="learn-page">
        <For each={props.page.text}>
          {(text) => (
            <p>
              <Lines text={text} />
            </p>
          )}
        </For>
      </div>
      <form onSubmit={submit} noValidate>
        <TroubleSummary trouble={props.model.trouble} />
        <section class="panel">
          <h2 class="nhsuk-heading-m">{say("ui-learn-try")}</h2>
          <For each={props.page.questions}>{(question) => <Question {...props} question={question} />}</For>
          <Area
            field={TOLD}
            label={props.page.tell}
            hint={say("ui-learn-told-hint")}
            rows={3}
            room={TOLD_ROOM}
            value={props.model.told}
            testid="learn-told"
            trouble={props.model.trouble}
            onTyped={(text) => props.send({ is: "toldTyped", text })}
          />
          <button type="submit" class="nhsuk-button" data-testid="learn-done" aria-disabled={props.model.saving}>
            {props.model.saving ? say("ui-saving") : say("ui-learn-done")}
          </button>
        </section>
      </form>
    </>
  );
}

function Question(props: Props & { question: LearnQuestionView }): JSX.Element {
  const code = (): string => props.question.question;
  const chosen = (): LearnChoice | undefined =>
    props.question.choices.find((one) => one.choice === props.model.chosen[code()]);
  return (
    <div class="own" data-testid={`learn-q${code()}`}>
      <Choice
        field={`learn-q${code()}`}
        legend={props.question.text}
        options={props.question.choices.map((one) => ({ value: one.choice, text: one.text }))}
        value={props.model.chosen[code()] ?? ""}
        trouble={null}
        stacked
        onChosen={(choice) => props.send({ is: "choiceChosen", question: code(), choice })}
      />
      <div role="status" data-testid={`learn-q${code()}-said`}>
        <Show when={chosen()}>
          {(one) => (
            <p class="nhsuk-inset-text">
              <Lines text={one().because} />
            </p>
          )}
        </Show>
      </div>
    </div>
  );
}
