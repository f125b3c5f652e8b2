// Draws the paper diary: a panel a day, its boxes beside each other, what became of it below them.
import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { Diary } from "../../generated/types";
import { AdviceCard } from "../../shared/components/advice";
import { Box } from "../../shared/components/box";
import { Choice } from "../../shared/components/choice";
import { WeightUnitChoice } from "../../shared/components/weight-unit";
import { Title } from "../../shared/components/page";
import { Reading, TroubleSummary } from "../../shared/components/trouble";
import { createProgram, type Lent } from "../../shared/program";
import { asTrouble } from "../../shared/trouble";
import { lineText, say } from "../../shared/words/say";
import type { Place } from "../places";
import { FEELINGS, first, reads, start, type DiaryBox, type Event, type Model, type Row } from "./model";
import { boxesOf, DANGER, idOf, update } from "./update";

interface Send {
  send(event: Event): void;
}

export function DiaryScreen(props: { lent: Lent<Place> }): JSX.Element {
  const { model, send } = createProgram<Model, Event, Place>({ start, first, update, reads, onLeave: { is: "left" } }, props.lent);
  return (
    <>
      <TroubleSummary trouble={model().trouble} />
      <Title text={say("ui-diary-title")} />
      <p>{say("ui-diary-help")}</p>
      <Show when={model().danger}>{(danger) => <Danger danger={danger()} send={send} />}</Show>
      <Show when={model().diary} fallback={<Reading />}>
        {(diary) => (
          <>
            <WeightUnitChoice field="diary-unit" value={diary().weightUnit} onChosen={(unit) => send({ is: "unitChosen", unit })} />
            <For each={model().rows.map((row) => row.typed.form)}>
              {(form, index) => (
                <Show when={model().rows[index()]}>
                  {(row) => <OneDay row={row()} form={form} number={index() + 1} diary={diary()} send={send} />}
                </Show>
              )}
            </For>
            <div class="row" id="diary-after" tabindex="-1">
              <Show when={diary().spare.length > 0}>
                <button type="button" class="nhsuk-button nhsuk-button--secondary" data-testid="diary-more" onClick={() => send({ is: "rowWanted" })}>
                  {say("ui-diary-more")}
                </button>
              </Show>
              <button type="button" class="nhsuk-button" data-testid="diary-done" onClick={() => send({ is: "doneChosen" })}>
                {say("ui-diary-done")}
              </button>
            </div>
          </>
        )}
      </Show>
    </>
  );
}

function Danger(props: Send & { danger: NonNullable<Model["danger"]> }): JSX.Element {
  return (
    <section id={DANGER} tabindex="-1" role="alert" data-testid="diary-danger" class="panel">
      <h2 class="nhsuk-heading-m">{say("ui-checkin-advice-title")}</h2>
      <p>{props.danger.danger.said.text}</p>
      <AdviceCard advice={props.danger.danger.advice} />
      <button type="button" class="nhsuk-button" data-testid="diary-danger-read" onClick={() => props.send({ is: "dangerRead" })}>
        {say("ui-diary-danger-read")}
      </button>
    </section>
  );
}

function boxWords(box: DiaryBox): { label: string; unit?: string; width: 2 | 3 | 4 | 5 | 10 } {
  switch (box) {
    case "day":
      return { label: say("ui-diary-day"), width: 10 };
    case "weight":
      return { label: say("ui-checkin-weight-kg"), unit: say("ui-unit-kg"), width: 4 };
    case "stone":
      return { label: say("ui-checkin-stone"), unit: say("ui-unit-stone"), width: 3 };
    case "pounds":
      return { label: say("ui-checkin-pounds"), unit: say("ui-unit-pounds"), width: 3 };
    case "pressure":
      return { label: say("ui-diary-pressure"), width: 5 };
    case "pressureAgain":
      return { label: say("ui-diary-pressure-again"), width: 5 };
    case "pulse":
      return { label: say("ui-checkin-pulse"), width: 4 };
  }
}

function feelingWord(feeling: (typeof FEELINGS)[number]): string {
  switch (feeling) {
    case "open":
      return say("ui-diary-feeling-open");
    case "usual":
      return say("ui-diary-feeling-usual");
    case "different":
      return say("ui-diary-feeling-different");
  }
}

interface DayProps extends Send {
  row: Row;
  form: string;
  number: number;
  diary: Diary;
}

function OneDay(props: DayProps): JSX.Element {
  const typing = (): boolean => props.row.state !== "saved";
  const name = (): string => say("ui-diary-row", { number: props.number });
  const id = (box: string): string => `${props.form}-${box}`;
  const trouble = () => asTrouble({ word: "ui-trouble-some" }, props.row.problems.map((one) => ({ ...one, field: id(one.field) })));
  const enter = (box: DiaryBox | "feeling") => (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || event.repeat) return;
    event.preventDefault();
    props.send({ is: "enterPressed", row: props.form, box });
  };
  return (
    <section class="panel diary" aria-label={name()} data-testid={`diary-${props.number}`} data-state={props.row.state}>
      <Show when={typing()} fallback={<p data-testid={`diary-${props.number}-said`}>{props.row.said ? lineText(props.row.said) : ""}</p>}>
        <div class="diary__boxes">
          <For each={boxesOf(props.diary)}>
            {(box) => (
              <div onKeyDown={enter(box)}>
                <Box
                  field={id(box)}
                  {...boxWords(box)}
                  testid={`diary-${props.number}-${box}`}
                  inputMode={box === "weight" || box === "pulse" || box === "stone" || box === "pounds" ? "decimal" : "text"}
                  value={props.row.typed[box]}
                  trouble={trouble()}
                  onTyped={(text) => props.send({ is: "typed", row: props.form, box, text })}
                />
              </div>
            )}
          </For>
        </div>
        <div onKeyDown={enter("feeling")}>
          <Choice
            field={id("feeling")}
            stacked
            legend={say("ui-diary-feeling")}
            testid={`diary-${props.number}-feeling`}
            options={FEELINGS.map((feeling) => ({ value: feeling, text: feelingWord(feeling) }))}
            value={props.row.typed.feeling}
            trouble={trouble()}
            onChosen={(feeling) => props.send({ is: "feelingChosen", row: props.form, feeling })}
          />
        </div>
        <Show when={props.row.typed.feeling === "different"}>
          <Questions {...props} />
        </Show>
        <Show when={props.row.said}>{(said) => <p role="status" data-testid={`diary-${props.number}-said`}>{lineText(said())}</p>}</Show>
        <Show when={props.row.checks.length > 0}>
          <Checks {...props} />
        </Show>
        <button
          type="button"
          class="nhsuk-button nhsuk-button--secondary"
          id={idOf(props.row.typed, "save")}
          data-testid={`diary-${props.number}-save`}
          aria-disabled={props.row.state === "saving"}
          onClick={() => props.send({ is: "saveChosen", row: props.form })}
        >
          {props.row.state === "saving" ? say("ui-saving") : say("ui-diary-save")}
          <span class="nhsuk-u-visually-hidden">: {name()}</span>
        </button>
      </Show>
    </section>
  );
}

function Questions(props: DayProps): JSX.Element {
  return (
    <For each={props.diary.questions}>
      {(question) => (
        <Choice
          field={`${props.form}-${question.symptom}`}
          testid={`diary-${props.number}-${question.symptom}`}
          legend={question.text}
          help={question.help}
          options={question.answers.map((choice) => ({ value: choice.answer, text: choice.text }))}
          value={props.row.typed.symptoms[question.symptom] ?? ""}
          trouble={null}
          onChosen={(answer) => props.send({ is: "answerChosen", row: props.form, symptom: question.symptom, answer })}
        />
      )}
    </For>
  );
}

function Checks(props: DayProps): JSX.Element {
  return (
    <div role="alert" id={`checks-${props.form}`} tabindex="-1" class="nhsuk-inset-text" data-testid={`diary-${props.number}-checks`}>
      <For each={props.row.checks}>{(check) => <p class="told">{lineText(check.said)}</p>}</For>
      <div class="row">
        <button type="button" class="nhsuk-button" data-testid={`diary-${props.number}-right`} onClick={() => props.send({ is: "checksRight", row: props.form })}>
          {say("ui-checkin-checks-right")}
        </button>
        <button type="button" class="nhsuk-button nhsuk-button--secondary" data-testid={`diary-${props.number}-not-me`} onClick={() => props.send({ is: "notMine", row: props.form, because: "not-me" })}>
          {say("ui-checkin-not-me")}
        </button>
        <button type="button" class="nhsuk-button nhsuk-button--secondary" data-testid={`diary-${props.number}-wrong-device`} onClick={() => props.send({ is: "notMine", row: props.form, because: "wrong-device" })}>
          {say("ui-checkin-wrong-device")}
        </button>
      </div>
    </div>
  );
}
