// Draws goals in the person's own words, and the form for one of them.
import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { GoalView } from "../../../generated/types";
import { Area } from "../../components/area";
import { Box } from "../../components/box";
import { Choice } from "../../components/choice";
import { TroubleSummary } from "../../components/trouble";
import { boxId, type Trouble } from "../../trouble";
import { say } from "../../words/say";
import { goalField, LINE_ROOM, openField, type DateBox, type GoalEdit, type GoalLine } from "./model";
import { Kept, ReadMark, SaveRow, TwoVersions, type CareProps } from "./sections";

const RATINGS = Array.from({ length: 11 }, (_, number) => ({ value: String(number), text: String(number) }));

export function Goals(props: CareProps): JSX.Element {
  const goals = (): GoalView[] => props.model.care?.goals ?? [];
  const open = (): GoalView[] => goals().filter((goal) => goal.state === "open");
  const ended = (): GoalView[] => goals().filter((goal) => goal.state !== "open");
  const writesNew = (): boolean => props.model.goal?.goal === "";
  return (
    <section class="panel" data-testid="goals">
      <h2 class="nhsuk-heading-m">{say("ui-care-goals")}</h2>
      <Show when={open().length > 0} fallback={<p class="quiet">{say("ui-care-goals-none")}</p>}>
        <For each={open().map((goal) => goal.goal)}>
          {(name) => <Show when={open().find((goal) => goal.goal === name)}>{(goal) => <Goal {...props} goal={goal()} />}</Show>}
        </For>
      </Show>
      <Show
        when={writesNew()}
        fallback={
          <button
            type="button"
            class="nhsuk-button nhsuk-button--secondary"
            id={boxId(openField("new-goal"))}
            data-testid="goal-new"
            onClick={() => props.send({ is: "goalOpened", goal: "" })}
          >
            {say("ui-care-goal-new")}
          </button>
        }
      >
        <Show when={props.model.goal}>{(edit) => <GoalForm {...props} edit={edit()} />}</Show>
      </Show>
      <Show when={ended().length > 0}>
        <details class="nhsuk-details">
          <summary class="nhsuk-details__summary">
            <span class="nhsuk-details__summary-text">{say("ui-care-goals-ended", { count: ended().length })}</span>
          </summary>
          <div class="nhsuk-details__text">
            <For each={ended()}>{(goal) => <Ended {...props} goal={goal} />}</For>
          </div>
        </details>
      </Show>
    </section>
  );
}

function Goal(props: CareProps & { goal: GoalView }): JSX.Element {
  const name = (): string => props.goal.goal;
  const edit = (): GoalEdit | null => (props.model.goal?.goal === name() ? props.model.goal : null);
  return (
    <div class="own" data-testid={`goal-${name()}`}>
      <h3 class="nhsuk-heading-s own__text">{props.goal.words}</h3>
      <Show when={props.goal.due}>
        <p class="nhsuk-inset-text" data-testid="goal-due">
          <strong>{props.goal.againSaid?.text}</strong>
        </p>
      </Show>
      <Facts goal={props.goal} />
      <Show when={props.goal.smallerStep}>
        {(said) => (
          <div class="nhsuk-inset-text" role="status" data-testid="goal-smaller">
            <p>{said().text}</p>
          </div>
        )}
      </Show>
      <ReadMark said={props.goal.read?.text} testid={`goal-${name()}-read`} />
      <TwoVersions versions={props.goal.versions} testid="goal-versions" />
      <Kept shown={props.model.kept === name()} testid="goal-saved" />
      <Show when={edit()} fallback={<Acts {...props} />}>
        {(edit) => <GoalForm {...props} edit={edit()} />}
      </Show>
    </div>
  );
}

function Facts(props: { goal: GoalView }): JSX.Element {
  const rows = (): [string, string][] => {
    const rated = (number: string): string => (number === "" ? "" : say("ui-care-of-ten", { number }));
    const all: [string, string][] = [
      [say("ui-care-importance-short"), rated(props.goal.importance)],
      [say("ui-care-confidence-short"), rated(props.goal.confidence)],
      [say("ui-care-step"), props.goal.step],
      [say("ui-care-when"), props.goal.when],
      [say("ui-care-barriers"), props.goal.barriers],
      [say("ui-care-helper"), props.goal.helper],
      [say("ui-care-again-short"), props.goal.due ? "" : (props.goal.againSaid?.text ?? "")],
    ];
    return all.filter(([, text]) => text !== "");
  };
  return (
    <dl class="facts">
      <For each={rows()}>
        {([term, text]) => (
          <div>
            <dt>{term}</dt>
            <dd class="own__text">{text}</dd>
          </div>
        )}
      </For>
    </dl>
  );
}

function Acts(props: CareProps & { goal: GoalView }): JSX.Element {
  const button = (state: "done" | "let-go", text: string, named: string): JSX.Element => (
    <button
      type="button"
      class="nhsuk-button nhsuk-button--secondary"
      data-testid={`goal-${state}`}
      aria-label={named}
      onClick={() => props.send({ is: "goalEnded", goal: props.goal.goal, state })}
    >
      {text}
    </button>
  );
  const words = (): { words: string } => ({ words: props.goal.words });
  return (
    <div class="row">
      <button
        type="button"
        class="nhsuk-button nhsuk-button--secondary"
        id={boxId(openField(props.goal.goal))}
        data-testid="goal-change"
        aria-label={say("ui-care-goal-change-named", words())}
        onClick={() => props.send({ is: "goalOpened", goal: props.goal.goal })}
      >
        {say("ui-care-goal-change")}
      </button>
      {button("done", say("ui-care-goal-done"), say("ui-care-goal-done-named", words()))}
      {button("let-go", say("ui-care-goal-let-go"), say("ui-care-goal-let-go-named", words()))}
    </div>
  );
}

function Ended(props: CareProps & { goal: GoalView }): JSX.Element {
  return (
    <div class="own">
      <p>
        <strong class="own__text">{props.goal.words}</strong> <span class="quiet">{props.goal.stateSaid.text}</span>
      </p>
      <Kept shown={props.model.kept === props.goal.goal} testid="goal-saved" />
      <button
        type="button"
        class="link"
        id={boxId(openField(props.goal.goal))}
        data-testid="goal-again"
        aria-label={say("ui-care-goal-again-named", { words: props.goal.words })}
        onClick={() => props.send({ is: "goalEnded", goal: props.goal.goal, state: "open" })}
      >
        {say("ui-care-goal-again")}
      </button>
    </div>
  );
}

function GoalForm(props: CareProps & { edit: GoalEdit }): JSX.Element {
  const trouble = (): Trouble | null => props.edit.trouble;
  const line = (box: GoalLine, label: string, hint: string): JSX.Element => (
    <Area
      field={goalField(box)}
      label={label}
      hint={hint}
      rows={2}
      room={LINE_ROOM}
      value={props.edit.boxes[box]}
      testid={`goal-${box}`}
      trouble={trouble()}
      onTyped={(text) => props.send({ is: "goalTyped", box, text })}
    />
  );
  const rated = (box: "importance" | "confidence", legend: string, help: string): JSX.Element => (
    <Choice
      field={goalField(box)}
      legend={legend}
      help={help}
      options={RATINGS}
      value={props.edit.boxes[box]}
      trouble={trouble()}
      testid={`goal-${box}`}
      stacked
      onChosen={(text) => props.send({ is: "goalTyped", box, text })}
    />
  );
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    props.send({ is: "goalSaveChosen" });
  };
  return (
    <form onSubmit={submit} noValidate class="editor" data-testid="goal-form">
      <TroubleSummary trouble={trouble()} />
      {line("words", say("ui-care-words"), say("ui-care-words-hint"))}
      {rated("importance", say("ui-care-importance"), say("ui-care-importance-hint"))}
      {line("step", say("ui-care-step"), say("ui-care-step-hint"))}
      {line("when", say("ui-care-when"), say("ui-care-when-hint"))}
      {rated("confidence", say("ui-care-confidence"), say("ui-care-confidence-hint"))}
      {line("barriers", say("ui-care-barriers"), say("ui-care-barriers-hint"))}
      {line("helper", say("ui-care-helper"), say("ui-care-helper-hint"))}
      <DateBoxes
        legend={say("ui-care-again")}
        field={goalField}
        testid="goal"
        boxes={props.edit.boxes}
        trouble={trouble()}
        typed={(box, text) => props.send({ is: "goalTyped", box, text })}
      />
      <SaveRow saving={props.edit.saving} testid="goal" leave={() => props.send({ is: "goalClosed" })} />
    </form>
  );
}

/** Day, month and year, as they are typed. */
export function DateBoxes(props: {
  legend: string;
  field: (box: string) => string;
  testid: string;
  boxes: Record<DateBox, string>;
  trouble: Trouble | null;
  typed(box: DateBox, text: string): void;
}): JSX.Element {
  const box = (name: DateBox, label: string, width: 2 | 4): JSX.Element => (
    <Box
      field={props.field(name)}
      label={label}
      width={width}
      inputMode="numeric"
      value={props.boxes[name]}
      testid={`${props.testid}-${name}`}
      trouble={props.trouble}
      onTyped={(text) => props.typed(name, text)}
    />
  );
  return (
    <fieldset class="nhsuk-fieldset">
      <legend class="nhsuk-fieldset__legend">{props.legend}</legend>
      <div class="row row--end">
        {box("day", say("ui-date-day"), 2)}
        {box("month", say("ui-date-month"), 2)}
        {box("year", say("ui-date-year"), 4)}
      </div>
    </fieldset>
  );
}
