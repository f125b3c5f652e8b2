// Draws the panel in which one check-in is corrected: the boxes, both pressures where there were two, and what was asked.
import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { Question } from "../../generated/types";
import { Box } from "../../shared/components/box";
import { Choice } from "../../shared/components/choice";
import { WeightUnitChoice } from "../../shared/components/weight-unit";
import { lineText, say } from "../../shared/words/say";
import type { Correction, CorrectField, Event, Model } from "./model";

interface CorrectProps {
  work: Correction;
  model: Model;
  send(event: Event): void;
}

function boxWords(field: CorrectField): { label: string; unit: string } {
  switch (field) {
    case "weightKg":
      return { label: say("ui-checkin-weight-kg"), unit: say("ui-unit-kg") };
    case "weightStone":
      return { label: say("ui-checkin-stone"), unit: say("ui-unit-stone") };
    case "weightPounds":
      return { label: say("ui-checkin-pounds"), unit: say("ui-unit-pounds") };
    case "systolic":
    case "systolicAgain":
      return { label: say("ui-numbers-upper"), unit: say("ui-unit-pressure") };
    case "diastolic":
    case "diastolicAgain":
      return { label: say("ui-numbers-lower"), unit: say("ui-unit-pressure") };
    case "pulse":
      return { label: say("ui-checkin-pulse"), unit: say("ui-unit-pulse") };
    case "oxygen":
      return { label: say("ui-checkin-oxygen"), unit: say("ui-unit-percent") };
  }
}

export function Correct(props: CorrectProps): JSX.Element {
  const weight = (): CorrectField[] => (props.work.fields.weightUnit === "stLb" ? ["weightStone", "weightPounds"] : ["weightKg"]);
  return (
    <>
      <h2 class="nhsuk-heading-m">{say("ui-numbers-correct-title", { at: props.work.at })}</h2>
      <p>{say("ui-numbers-correct-help")}</p>
      <Show when={props.work.checks}>
        {(checks) => (
          <div role="alert" data-testid="work-checks">
            <For each={checks()}>{(check) => <p class="told">{lineText(check.said)}</p>}</For>
            <button type="button" class="nhsuk-button" data-testid="checks-right" onClick={() => props.send({ is: "checksRight" })}>
              {say("ui-checkin-checks-right")}
            </button>
          </div>
        )}
      </Show>
      <WeightUnitChoice field="correct-unit" stacked value={props.work.fields.weightUnit} onChosen={(unit) => props.send({ is: "unitChosen", unit })} />
      <Show
        when={props.work.goes.length > 1}
        fallback={<Boxes {...props} boxes={[...weight(), "systolic", "diastolic", "pulse", "oxygen"]} />}
      >
        <Boxes {...props} boxes={weight()} />
        <Pressure {...props} legend={say("ui-checkin-pressure-title")} boxes={["systolic", "diastolic"]} />
        <Pressure {...props} legend={say("ui-checkin-pressure-again-title")} boxes={["systolicAgain", "diastolicAgain"]} />
        <Boxes {...props} boxes={["pulse", "oxygen"]} />
      </Show>
      <Symptoms {...props} />
    </>
  );
}

function Boxes(props: CorrectProps & { boxes: readonly CorrectField[] }): JSX.Element {
  return (
    <div class="columns">
      <For each={props.boxes}>
        {(field) => (
          <Box
            field={field}
            label={boxWords(field).label}
            unit={boxWords(field).unit}
            testid={`correct-${field}`}
            inputMode="decimal"
            width={5}
            value={props.work.fields[field]}
            trouble={props.model.trouble}
            onTyped={(text) => props.send({ is: "typed", field, text })}
          />
        )}
      </For>
    </div>
  );
}

function Pressure(props: CorrectProps & { legend: string; boxes: readonly CorrectField[] }): JSX.Element {
  return (
    <fieldset class="nhsuk-fieldset">
      <legend class="nhsuk-fieldset__legend">{props.legend}</legend>
      <Boxes {...props} />
    </fieldset>
  );
}

/** What a check-in asks, behind a line each: a number is corrected more often than an answer. */
function Symptoms(props: CorrectProps): JSX.Element {
  const of = (danger: boolean): Question[] => props.model.questions?.filter((question) => question.danger === danger) ?? [];
  return (
    <>
      <Show when={props.work.told}>
        {(told) => (
          <p data-testid="correct-told">
            {say("ui-numbers-symptoms")}: <strong>{told()}</strong>
          </p>
        )}
      </Show>
      <Questions {...props} title={say("ui-checkin-danger-name")} testid="correct-danger" questions={of(true)} />
      <Questions {...props} title={say("ui-checkin-symptoms-name")} testid="correct-symptoms" questions={of(false)} />
    </>
  );
}

function Questions(props: CorrectProps & { title: string; testid: string; questions: readonly Question[] }): JSX.Element {
  return (
    <Show when={props.questions.length > 0}>
      <details class="nhsuk-details">
        <summary class="nhsuk-details__summary" data-testid={props.testid}>
          <span class="nhsuk-details__summary-text">{props.title}</span>
        </summary>
        <div class="nhsuk-details__text questions">
          <For each={props.questions}>
            {(question) => (
              <Choice
                field={question.symptom}
                testid={`correct-${question.symptom}`}
                stacked
                legend={question.text}
                help={question.help || undefined}
                options={[
                  { value: "", text: say("ui-numbers-leave") },
                  ...question.answers.map((choice) => ({ value: choice.answer, text: choice.text })),
                ]}
                value={props.work.fields.symptoms[question.symptom] ?? ""}
                trouble={props.model.trouble}
                onChosen={(answer) => props.send({ is: "answerChosen", symptom: question.symptom, answer })}
              />
            )}
          </For>
        </div>
      </details>
    </Show>
  );
}
