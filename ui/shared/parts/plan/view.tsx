// Draws the lines of a plan: the value in force and whose it is, what each layer says, and the box to change it.
import { For, Index, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { PlanLine } from "../../../generated/types";
import { Box } from "../../components/box";
import { TroubleSummary } from "../../components/trouble";
import { boxId } from "../../trouble";
import { say } from "../../words/say";
import { partField, type Edit, type Part, type PlanEvent, type PlanModel } from "./model";

export interface PlanProps {
  model: PlanModel;
  send(event: PlanEvent): void;
  /** Shows every layer with who and why; otherwise behind 'where this comes from'. */
  allLayers: boolean;
}

export function layerWord(layer: string): string {
  switch (layer) {
    case "product":
      return say("ui-layer-product");
    case "service":
      return say("ui-layer-service");
    case "person":
      return say("ui-layer-person");
    default:
      return layer;
  }
}

// The same, said to the person whose plan it is.
function myLayerWord(layer: string): string {
  switch (layer) {
    case "product":
      return say("ui-my-plan-product");
    case "service":
      return say("ui-my-plan-service");
    case "person":
      return say("ui-my-plan-person");
    default:
      return layer;
  }
}

export function PlanLines(props: PlanProps): JSX.Element {
  const lines = (): PlanLine[] => props.model.plan?.lines ?? [];
  const groups = (): string[] => [...new Set(lines().map((line) => line.group))];
  return (
    <For each={groups()}>
      {(group) => (
        <section class="panel plan-group">
          <h2 class="nhsuk-heading-m">{group}</h2>
          <Index each={lines().filter((line) => line.group === group)}>{(line) => <Line {...props} line={line()} />}</Index>
        </section>
      )}
    </For>
  );
}

function Line(props: PlanProps & { line: PlanLine }): JSX.Element {
  const subject = (): string => props.line.subject;
  const edit = (): Edit | undefined => props.model.edits[subject()];
  const layer = (): string =>
    props.allLayers ? say("ui-plan-in-force", { layer: layerWord(props.line.layer) }) : myLayerWord(props.line.layer);
  return (
    <div class="plan-line" data-testid={`plan-${subject()}`} data-layer={props.line.layer}>
      <div class="plan-line__row">
        <h3 class="plan-line__name">{props.line.name}</h3>
        <p class="plan-line__value" data-testid={`plan-${subject()}-in-force`}>
          {props.line.value}
        </p>
        <p class="plan-line__layer quiet">{props.line.layer ? layer() : ""}</p>
        <Show when={props.line.editable && !edit()}>
          <button
            type="button"
            class="link"
            id={boxId(partField(subject(), "change"))}
            data-testid={`plan-${subject()}-change`}
            aria-label={say("ui-plan-change", { name: props.line.name })}
            onClick={() => props.send({ is: "editOpened", subject: subject() })}
          >
            {say("ui-plan-change-short")}
          </button>
        </Show>
      </div>
      <Show when={props.line.read}>
        {(said) => (
          <p class="quiet" data-testid={`plan-${subject()}-read`}>
            {said().text}
          </p>
        )}
      </Show>
      <Show when={props.line.conflict}>
        <p class="standing" data-testid={`plan-${subject()}-conflict`}>
          {say("ui-plan-conflict")}
        </p>
      </Show>
      <Show when={props.model.saved === subject()}>
        <p role="status" data-testid={`plan-${subject()}-saved`}>
          <strong>{say("ui-plan-saved")}</strong>
        </p>
      </Show>
      <details class="nhsuk-details">
        <summary class="nhsuk-details__summary">
          <span class="nhsuk-details__summary-text">{say("ui-plan-where-from")}</span>
        </summary>
        <div class="nhsuk-details__text">
          <Layers line={props.line} word={props.allLayers ? layerWord : myLayerWord} />
        </div>
      </details>
      <Show when={edit()}>{(edit) => <Editor {...props} edit={edit()} />}</Show>
    </div>
  );
}

function Layers(props: { line: PlanLine; word(layer: string): string }): JSX.Element {
  return (
    <div class="scroll-x" tabindex="0" role="region" aria-label={say("ui-plan-layers", { name: props.line.name })}>
      <table class="list list--folds">
        <thead>
          <tr>
            <th scope="col">{say("ui-plan-layer")}</th>
            <th scope="col">{say("ui-plan-value")}</th>
            <th scope="col">{say("ui-plan-who")}</th>
            <th scope="col">{say("ui-plan-why")}</th>
            <th scope="col">{say("ui-plan-review")}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.line.layers}>
            {(layer) => (
              <tr data-testid={`plan-${props.line.subject}-${layer.layer}`} data-in-force={layer.layer === props.line.layer}>
                <th scope="row">
                  {props.word(layer.layer)}
                  <Show when={layer.layer === props.line.layer}> ({say("ui-plan-this-one")})</Show>
                </th>
                <td data-label={say("ui-plan-value")}>{layer.value}</td>
                <td data-label={say("ui-plan-who")}>{layer.who || "–"}</td>
                <td data-label={say("ui-plan-why")}>{layer.why || "–"}</td>
                <td data-label={say("ui-plan-review")}>{layer.review || "–"}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
}

function Editor(props: PlanProps & { line: PlanLine; edit: Edit }): JSX.Element {
  const subject = (): string => props.line.subject;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    props.send({ is: "saveChosen", subject: subject() });
  };
  const box = (part: Part, label: string, more?: { unit?: string; hint?: string; width?: 2 | 4 | 10 }): JSX.Element => (
    <Box
      field={partField(subject(), part)}
      label={label}
      unit={more?.unit}
      hint={more?.hint}
      {...(more?.width ? { width: more.width } : {})}
      testid={`plan-${subject()}-${part === "value" || part === "why" ? part : `review-${part}`}`}
      inputMode={part === "why" ? "text" : "decimal"}
      value={props.edit[part]}
      trouble={props.edit.trouble}
      onTyped={(text) => props.send({ is: "typed", subject: subject(), part, text })}
    />
  );
  return (
    <form onSubmit={submit} noValidate class="editor">
      <TroubleSummary trouble={props.edit.trouble} />
      <Show when={props.edit.began !== props.line.value}>
        <p class="standing" role="alert">
          {say("ui-plan-changed-meanwhile", { value: props.line.value })}
        </p>
      </Show>
      <Show
        when={props.line.choices.length > 0}
        fallback={box("value", say("ui-plan-new-value", { name: props.line.name }), {
          unit: props.line.unit,
          hint: props.line.range,
          width: 10,
        })}
      >
        <Choice {...props} />
      </Show>
      {box("why", say("ui-plan-why-box"))}
      <fieldset class="nhsuk-fieldset">
        <legend class="nhsuk-fieldset__legend">{say("ui-plan-review-box")}</legend>
        <div class="row row--end">
          {box("day", say("ui-date-day"), { width: 2 })}
          {box("month", say("ui-date-month"), { width: 2 })}
          {box("year", say("ui-date-year"), { width: 4 })}
        </div>
      </fieldset>
      <div class="row">
        <button
          type="submit"
          class="nhsuk-button"
          data-testid={`plan-${subject()}-save`}
          aria-disabled={props.edit.saving}
        >
          {props.edit.saving ? say("ui-saving") : say("ui-plan-save", { name: props.line.name })}
        </button>
        <button
          type="button"
          class="nhsuk-button nhsuk-button--secondary"
          data-testid={`plan-${subject()}-leave`}
          onClick={() => props.send({ is: "editClosed", subject: subject() })}
        >
          {say("ui-plan-leave")}
        </button>
      </div>
    </form>
  );
}

// A value that is chosen and not typed: its box is a list, with the same name and the same trouble beside it.
function Choice(props: PlanProps & { line: PlanLine; edit: Edit }): JSX.Element {
  const id = (): string => boxId(partField(props.line.subject, "value"));
  return (
    <div class="nhsuk-form-group">
      <label class="nhsuk-label" for={id()}>
        {say("ui-plan-new-value", { name: props.line.name })}
      </label>
      <select
        class="nhsuk-select"
        id={id()}
        data-testid={`plan-${props.line.subject}-value`}
        value={props.edit.value}
        onInput={(event) =>
          props.send({ is: "typed", subject: props.line.subject, part: "value", text: event.currentTarget.value })
        }
      >
        <Show when={!props.line.choices.some((choice) => choice.typed === props.edit.value)}>
          <option value={props.edit.value}>{say("ui-plan-choose")}</option>
        </Show>
        <For each={props.line.choices}>
          {(choice) => (
            <option value={choice.typed} selected={choice.typed === props.edit.value}>
              {choice.text}
            </option>
          )}
        </For>
      </select>
    </div>
  );
}
