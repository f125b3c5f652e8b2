// Draws my numbers, and the panel in which one check-in is corrected or taken back.
import { Show } from "solid-js";
import type { JSX } from "solid-js";
import { AdviceCard, ContactPanel } from "../../shared/components/advice";
import { Box } from "../../shared/components/box";
import { Choice } from "../../shared/components/choice";
import { ReachedHint } from "../../shared/components/reached";
import { Title } from "../../shared/components/page";
import { Reading, ReadTrouble, TroubleSummary } from "../../shared/components/trouble";
import { NumbersPart } from "../../shared/parts/numbers/view";
import { createProgram, type Lent } from "../../shared/program";
import { lineText, say } from "../../shared/words/say";
import type { Place } from "../places";
import { Correct } from "./correct";
import { first, reads, REASONS, start, type Correction, type Event, type Model, type Work } from "./model";
import { DONE, update, WORK } from "./update";

interface PartProps {
  model: Model;
  send(event: Event): void;
}

export function NumbersScreen(props: { lent: Lent<Place> }): JSX.Element {
  const { model, send } = createProgram<Model, Event, Place>({ start, first, update, reads }, props.lent);
  return (
    <>
      <Show when={model().urgent}>
        {(urgent) => (
          <div role="alert" data-testid="correct-urgent">
            <AdviceCard advice={urgent().advice} />
            <Show when={urgent().advice.zone !== "emergency"}>
              <ContactPanel contact={urgent().contact} />
            </Show>
          </div>
        )}
      </Show>
      <TroubleSummary trouble={model().trouble} />
      <ReadTrouble trouble={model().readTrouble} again={() => send({ is: "stale" })} />
      <Title text={say("ui-numbers-title")} />
      <p>
        <button type="button" class="link" data-testid="numbers-diary" onClick={() => send({ is: "diaryChosen" })}>
          {say("ui-diary-way")}
        </button>
      </p>
      <div role="status" id={DONE} tabindex="-1" data-testid="numbers-done">
        <Show when={model().done}>{(done) => <p class="nhsuk-inset-text">{lineText(done())}</p>}</Show>
      </div>
      <Show when={model().work} keyed={false}>
        <WorkPanel model={model()} send={send} />
      </Show>
      <Show when={model().numbers} fallback={<Reading />}>
        {(numbers) => (
          <NumbersPart
            numbers={numbers()}
            days={model().days}
            chart={model().chart}
            onDays={(days) => send({ is: "daysChosen", days })}
            onChart={(chart) => send({ is: "chartChosen", chart })}
            below={
              <Show when={numbers().rows.length > 0}>
                <button type="button" class="nhsuk-button nhsuk-button--secondary" data-testid="numbers-save" aria-disabled={model().filing} onClick={() => send({ is: "fileChosen" })}>
                  {model().filing ? say("ui-saving") : say("ui-numbers-save")}
                </button>
                <button type="button" class="nhsuk-button nhsuk-button--secondary" data-testid="numbers-print" aria-disabled={model().filing} onClick={() => send({ is: "paperChosen" })}>
                  {model().filing ? say("ui-saving") : say("ui-numbers-print")}
                </button>
                <p class="quiet">{say("ui-numbers-save-help")}</p>
                <ReachedHint />
              </Show>
            }
            actions={(row) => (
              <Show when={row.mark !== "withdrawn"}>
                <button type="button" class="link" data-testid={`correct-${row.key}`} onClick={() => send({ is: "correctChosen", row })}>
                  {say("ui-numbers-correct")}
                  <span class="nhsuk-u-visually-hidden">: {row.at}</span>
                </button>{" "}
                <button type="button" class="link" data-testid={`withdraw-${row.key}`} onClick={() => send({ is: "withdrawChosen", key: row.key, at: row.at })}>
                  {say("ui-numbers-withdraw")}
                  <span class="nhsuk-u-visually-hidden">: {row.at}</span>
                </button>
              </Show>
            )}
          />
        )}
      </Show>
    </>
  );
}

function WorkPanel(props: PartProps): JSX.Element {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    props.send({ is: "saveChosen" });
  };
  const correct = (): Correction | null => (props.model.work?.kind === "correct" ? props.model.work : null);
  const withdraw = (): (Work & { kind: "withdraw" }) | null => (props.model.work?.kind === "withdraw" ? props.model.work : null);
  return (
    <form class="panel" id={WORK} tabindex="-1" onSubmit={submit} noValidate data-testid="work">
      <Show when={correct()}>
        {(work) => <Correct work={work()} model={props.model} send={props.send} />}
      </Show>
      <Show when={withdraw()}>
        {(work) => <Withdraw work={work()} model={props.model} send={props.send} />}
      </Show>
      <div class="row">
        <button type="submit" class="nhsuk-button" data-testid="work-save" aria-disabled={props.model.saving}>
          {props.model.saving ? say("ui-saving") : say("ui-save")}
        </button>
        <button type="button" class="nhsuk-button nhsuk-button--secondary" data-testid="work-close" onClick={() => props.send({ is: "closed" })}>
          {say("ui-numbers-leave")}
        </button>
      </div>
    </form>
  );
}

function reasonWord(reason: (typeof REASONS)[number]): string {
  switch (reason) {
    case "not-me":
      return say("ui-numbers-reason-not-me");
    case "wrong-device":
      return say("ui-numbers-reason-wrong-device");
    case "typing-error":
      return say("ui-numbers-reason-typing-error");
    case "other":
      return say("ui-numbers-reason-other");
  }
}

function Withdraw(props: PartProps & { work: Work & { kind: "withdraw" } }): JSX.Element {
  return (
    <>
      <h2 class="nhsuk-heading-m">{say("ui-numbers-withdraw-title", { at: props.work.at })}</h2>
      <p>{say("ui-numbers-withdraw-help")}</p>
      <Choice
        field="reason"
        stacked
        legend={say("ui-numbers-reason")}
        options={REASONS.map((reason) => ({ value: reason, text: reasonWord(reason) }))}
        value={props.work.reason}
        trouble={props.model.trouble}
        onChosen={(reason) => props.send({ is: "reasonChosen", reason })}
      />
      <Show when={props.work.reason === "other"}>
        <Box
          field="other"
          label={say("ui-numbers-reason-say")}
          testid="reason-text"
          value={props.work.other}
          trouble={props.model.trouble}
          onTyped={(text) => props.send({ is: "otherTyped", text })}
        />
      </Show>
    </>
  );
}
