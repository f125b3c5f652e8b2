// Draws the exercise diary: when to stop stands first, and nothing is asked of anybody that their team has not set.
import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { ExerciseDiary } from "../../generated/types";
import { Box } from "../../shared/components/box";
import { Choice } from "../../shared/components/choice";
import { ExerciseTable } from "../../shared/components/exercise";
import { Lines } from "../../shared/components/lines";
import { Title } from "../../shared/components/page";
import { Reading, ReadTrouble, TroubleSummary } from "../../shared/components/trouble";
import { createProgram, type Lent } from "../../shared/program";
import { say } from "../../shared/words/say";
import type { Place } from "../places";
import { first, keeps, reads, start, type Event, type Model } from "./model";
import { SAID, update } from "./update";

export function ExerciseScreen(props: { lent: Lent<Place> }): JSX.Element {
  const { model, send } = createProgram<Model, Event, Place>({ start, first, update, reads, keeps }, props.lent);
  return (
    <>
      <ReadTrouble trouble={model().readTrouble} again={() => send({ is: "stale" })} />
      <TroubleSummary trouble={model().trouble} />
      <Title text={say("ui-exercise-title")} />
      <Show when={model().diary} fallback={<Reading />}>
        {(diary) => (
          <>
            <Said model={model()} send={send} />
            <div class="nhsuk-warning-callout" data-testid="exercise-stop">
              <h2 class="nhsuk-warning-callout__label">{say("ui-exercise-stop")}</h2>
              <For each={diary().stop}>{(said) => <p><Lines text={said.text} /></p>}</For>
            </div>
            <section class="panel" data-testid="exercise-level" data-set={diary().hasLevel}>
              <h2 class="nhsuk-heading-m">{say("ui-exercise-level")}</h2>
              <For each={diary().level}>{(said) => <p>{said.text}</p>}</For>
            </section>
            <Form model={model()} diary={diary()} send={send} />
            <ExerciseTable diary={diary()} onTakeBack={(key) => send({ is: "takeBackChosen", key })} />
          </>
        )}
      </Show>
    </>
  );
}

function Said(props: { model: Model; send(event: Event): void }): JSX.Element {
  return (
    <div id={SAID} tabindex="-1" role="status" data-testid="exercise-said">
      <Show when={props.model.said}>
        {(said) => (
          <div class={said().danger ? "nhsuk-card nhsuk-card--care nhsuk-card--care--emergency" : "nhsuk-inset-text"}>
            <Show when={said().danger}>
              <div class="nhsuk-card__heading-container">
                <h2 class="nhsuk-card__heading">{say("ui-care-immediate")}</h2>
              </div>
            </Show>
            <div class={said().danger ? "nhsuk-card__content" : ""}>
              <For each={said().lines}>{(line) => <p><Lines text={line.text} /></p>}</For>
              <Show when={said().lines.some((line) => line.key === "exercise-felt-check")}>
                <button type="button" class="nhsuk-button" data-testid="exercise-check-in" onClick={() => props.send({ is: "checkInChosen" })}>
                  {say("ui-today-check-in")}
                </button>
              </Show>
            </div>
          </div>
        )}
      </Show>
    </div>
  );
}

function Form(props: { model: Model; diary: ExerciseDiary; send(event: Event): void }): JSX.Element {
  const typed = () => props.model.typed;
  const options = (choices: ExerciseDiary["kinds"]) => choices.map((choice) => ({ value: choice.code, text: choice.text }));
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    props.send({ is: "saveChosen" });
  };
  const choice = (field: "kind" | "warmUp" | "exertion", legend: string, choices: { value: string; text: string }[], help?: string): JSX.Element => (
    <Choice
      field={field}
      stacked
      legend={legend}
      help={help}
      options={choices}
      value={typed()[field]}
      trouble={props.model.trouble}
      testid={`exercise-${field}`}
      onChosen={(text) => props.send({ is: "typed", field, text })}
    />
  );
  return (
    <form class="panel" onSubmit={submit} noValidate data-testid="exercise-form">
      <h2 class="nhsuk-heading-m">{say("ui-exercise-write")}</h2>
      {choice("kind", say("ui-exercise-kind"), options(props.diary.kinds))}
      {choice("warmUp", say("ui-exercise-warm-up"), [
        { value: "yes", text: say("ui-yes") },
        { value: "no", text: say("ui-no") },
      ])}
      <Box
        field="minutes"
        label={say("ui-exercise-minutes")}
        unit={say("ui-exercise-minutes-unit")}
        value={typed().minutes}
        width={3}
        inputMode="numeric"
        trouble={props.model.trouble}
        testid="exercise-minutes"
        onTyped={(text) => props.send({ is: "typed", field: "minutes", text })}
      />
      {choice(
        "exertion",
        say("ui-exercise-exertion"),
        props.diary.exertions.map((one) => ({ value: one.code, text: `${one.code}: ${one.text}` })),
        say("ui-exercise-exertion-help"),
      )}
      <fieldset class="nhsuk-fieldset felt">
        <legend class="question__text">{say("ui-exercise-felt")}</legend>
        <For each={props.diary.signs}>
          {(sign) => (
            <label class="felt__one">
              <input
                type="checkbox"
                checked={typed().signs.includes(sign.code)}
                data-testid={`exercise-sign-${sign.code}`}
                onChange={(event) => props.send({ is: "signChosen", sign: sign.code, felt: event.currentTarget.checked })}
              />
              <span>{sign.text}</span>
            </label>
          )}
        </For>
      </fieldset>
      <Box
        field="day"
        label={say("ui-exercise-day")}
        hint={say("ui-exercise-day-hint")}
        value={typed().day}
        width={10}
        trouble={props.model.trouble}
        testid="exercise-day"
        onTyped={(text) => props.send({ is: "typed", field: "day", text })}
      />
      <Box
        field="note"
        label={say("ui-exercise-note")}
        value={typed().note}
        trouble={props.model.trouble}
        testid="exercise-note"
        onTyped={(text) => props.send({ is: "typed", field: "note", text })}
      />
      <button type="submit" class="nhsuk-button" data-testid="exercise-save" aria-disabled={props.model.saving}>
        {props.model.saving ? say("ui-saving") : say("ui-exercise-save")}
      </button>
    </form>
  );
}
