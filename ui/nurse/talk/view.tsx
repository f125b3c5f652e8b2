// Draws where the team and a person talk: messages, questionnaires, exercise.
import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { Box } from "../../shared/components/box";
import { Choice } from "../../shared/components/choice";
import { ExerciseTable } from "../../shared/components/exercise";
import { Title } from "../../shared/components/page";
import { Sheet } from "../../shared/components/sheet";
import { Reading, TroubleSummary } from "../../shared/components/trouble";
import { Thread } from "../../shared/parts/messages/view";
import { createProgram, type Lent } from "../../shared/program";
import { say } from "../../shared/words/say";
import type { Place } from "../places";
import { firstFor, reads, startWith, type Event, type Level, type Model } from "./model";
import { SAVED, update } from "./update";

export function TalkScreen(props: { lent: Lent<Place>; id: string }): JSX.Element {
  const { model, send } = createProgram<Model, Event, Place>(
    { start: startWith(props.id), first: firstFor(props.id), update, reads, onLeave: { is: "left" } },
    props.lent,
  );
  return (
    <>
      <button type="button" class="link" data-testid="back-to-patient" onClick={() => send({ is: "patientChosen" })}>
        ← {say("ui-talk-back")}
      </button>
      <TroubleSummary trouble={model().trouble} />
      <Title text={say("ui-talk-title")} />
      <div id={SAVED} tabindex="-1" role="status" data-testid="talk-saved">
        <Show when={model().saved}>
          <p class="nhsuk-inset-text">{model().saved === "asked" ? say("ui-talk-asked-saved") : say("ui-talk-level-saved")}</p>
        </Show>
      </div>
      <h2 class="nhsuk-heading-m">{say("ui-messages-title")}</h2>
      <For each={model().thread.thread?.about ?? []}>{(said) => <p class="quiet">{said.text}</p>}</For>
      <Thread model={model().thread} send={send} />
      <h2 class="nhsuk-heading-m">{say("ui-questions-title")}</h2>
      <Show when={model().questions} fallback={<Reading />}>
        <Asking model={model()} send={send} />
        <For each={model().questions?.sheets ?? []} fallback={<p data-testid="sheets-none">{say("ui-talk-no-sheets")}</p>}>
          {(sheet) => <Sheet sheet={sheet} onLook={(entries) => send({ is: "looked", entries })} />}
        </For>
      </Show>
      <h2 class="nhsuk-heading-m">{say("ui-exercise-title")}</h2>
      <Show when={model().diary} fallback={<Reading />}>
        {(diary) => (
          <>
            <For each={diary().level}>{(said) => <p data-testid="talk-level">{said.text}</p>}</For>
            <Show when={diary().maySetLevel}>
              <LevelForm model={model()} send={send} />
            </Show>
            <ExerciseTable diary={diary()} onLook={(entries) => send({ is: "looked", entries })} />
          </>
        )}
      </Show>
    </>
  );
}

function Asking(props: { model: Model; send(event: Event): void }): JSX.Element {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    props.send({ is: "askChosen" });
  };
  return (
    <section class="panel">
      <ul class="lines" data-testid="talk-asked">
        <For each={props.model.questions?.asked ?? []} fallback={<li>{say("ui-talk-nothing-asked")}</li>}>
          {(asked) => (
            <li>
              {asked.said.text}{" "}
              <Show when={asked.byTeam}>
                <button type="button" class="link" data-testid={`talk-take-back-${asked.code}`} onClick={() => props.send({ is: "takeBackChosen", code: asked.code })}>
                  {say("ui-talk-take-back")}
                </button>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <form onSubmit={submit} noValidate>
        <Choice
          field="code"
          stacked
          legend={say("ui-talk-ask")}
          options={(props.model.questions?.offered ?? []).map((one) => ({ value: one.code, text: one.text }))}
          value={props.model.asked.code}
          trouble={props.model.trouble}
          testid="talk-code"
          onChosen={(text) => props.send({ is: "askTyped", field: "code", text })}
        />
        <div class="row row--end">
          <Box field="due" label={say("ui-talk-due")} hint={say("ui-talk-due-hint")} value={props.model.asked.due} width={10} trouble={props.model.trouble} testid="talk-due" onTyped={(text) => props.send({ is: "askTyped", field: "due", text })} />
          <Box field="why" label={say("ui-talk-why")} value={props.model.asked.why} width={20} trouble={props.model.trouble} testid="talk-why" onTyped={(text) => props.send({ is: "askTyped", field: "why", text })} />
        </div>
        <button type="submit" class="nhsuk-button nhsuk-button--secondary" data-testid="talk-ask" aria-disabled={props.model.busy}>
          {say("ui-talk-ask-send")}
        </button>
      </form>
    </section>
  );
}

function LevelForm(props: { model: Model; send(event: Event): void }): JSX.Element {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    props.send({ is: "levelChosen", end: false });
  };
  const box = (field: keyof Level, label: string, width: 3 | 20 | 30): JSX.Element => (
    <Box field={field} label={label} value={props.model.level[field]} width={width} trouble={props.model.trouble} testid={`level-${field}`} onTyped={(text) => props.send({ is: "levelTyped", field, text })} />
  );
  return (
    <details class="nhsuk-details">
      <summary class="nhsuk-details__summary" data-testid="level-open">
        <span class="nhsuk-details__summary-text">{say("ui-talk-level")}</span>
      </summary>
      <form class="nhsuk-details__text" onSubmit={submit} noValidate>
        <Choice
          field="kind"
          stacked
          legend={say("ui-exercise-kind")}
          options={(props.model.diary?.kinds ?? []).map((one) => ({ value: one.code, text: one.text }))}
          value={props.model.level.kind}
          trouble={props.model.trouble}
          testid="level-kind"
          onChosen={(text) => props.send({ is: "levelTyped", field: "kind", text })}
        />
        {box("words", say("ui-talk-level-words"), 30)}
        <div class="row row--end">
          {box("minutes", say("ui-exercise-minutes"), 3)}
          {box("days", say("ui-talk-level-days"), 3)}
          {box("most", say("ui-talk-level-most"), 3)}
        </div>
        {box("why", say("ui-talk-why"), 30)}
        <div class="row">
          <button type="submit" class="nhsuk-button nhsuk-button--secondary" data-testid="level-save" aria-disabled={props.model.busy}>
            {say("ui-talk-level-save")}
          </button>
          <Show when={props.model.diary?.hasLevel}>
            <button type="button" class="link" data-testid="level-end" onClick={() => props.send({ is: "levelChosen", end: true })}>
              {say("ui-talk-level-end")}
            </button>
          </Show>
        </div>
      </form>
    </details>
  );
}
