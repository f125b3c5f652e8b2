// Draws a list of a visit: a line each, and the boxes of its parts.
import { For, Index, Match, Show, Switch } from "solid-js";
import type { JSX } from "solid-js";
import type { VisitFormField } from "../../generated/types";
import { Box } from "../../shared/components/box";
import { boxId } from "../../shared/trouble";
import { lineText, say } from "../../shared/words/say";
import { testIdOf, type FieldPart } from "./field";
import type { Line } from "./model";
import { isPartShown, linesOf, partField, problemOf, troubles } from "./shown";

export function ListOfLines(props: FieldPart & { label: string }): JSX.Element {
  const code = (): string => props.field.field;
  const testid = (): string => testIdOf(code());
  return (
    <section class="visit-lines" aria-labelledby={`${boxId(code())}-name`}>
      <h3 class="visit-field__name" id={`${boxId(code())}-name`}>
        {props.label}
      </h3>
      <Show when={props.field.hint !== ""}>
        <p class="quiet">{props.field.hint}</p>
      </Show>
      <Show when={problemOf(props.model, code())}>{(found) => <p class="nhsuk-error-message">{lineText(found().said)}</p>}</Show>
      <Index each={linesOf(props.model, code())}>{(line, at) => <OneLine {...props} line={line()} at={at} />}</Index>
      <button
        type="button"
        class="plain-button"
        id={boxId(code())}
        data-testid={`${testid()}-add`}
        onClick={() => props.send({ is: "lineAdded", field: code() })}
      >
        {say("ui-visit-line-add")}
        <span class="nhsuk-u-visually-hidden">: {props.field.name}</span>
      </button>
    </section>
  );
}

function OneLine(props: FieldPart & { line: Line; at: number }): JSX.Element {
  const code = (): string => props.field.field;
  const testid = (): string => `${testIdOf(code())}-${props.at + 1}`;
  return (
    <fieldset class="visit-line" id={`visit-line-${code().replace("/", "-")}-${props.at + 1}`} tabindex="-1" data-testid={testid()}>
      <legend>{say("ui-visit-line", { count: props.at + 1 })}</legend>
      <div class="visit-line__parts">
        <For each={props.field.columns}>
          {(column) => (
            <Show when={isPartShown(props.line, column)}>
              <PartBox {...props} column={column} testid={`${testid()}-${column.field}`} />
            </Show>
          )}
        </For>
      </div>
      <button type="button" class="link visit__mark" data-testid={`${testid()}-remove`} onClick={() => props.send({ is: "lineRemoved", field: code(), line: props.at })}>
        {say("ui-visit-line-remove", { count: props.at + 1 })}
        <span class="nhsuk-u-visually-hidden">: {props.field.name}</span>
      </button>
    </fieldset>
  );
}

function PartBox(props: FieldPart & { line: Line; at: number; column: VisitFormField; testid: string }): JSX.Element {
  const name = (): string => partField(props.field.field, props.at, props.column.field);
  const text = (): string => props.line[props.column.field] ?? "";
  const type = (typed: string): void => props.send({ is: "lineTyped", field: props.field.field, line: props.at, part: props.column.field, text: typed });
  return (
    <Switch>
      <Match when={props.column.takes === "one"}>
        <div class={`nhsuk-form-group${problemOf(props.model, name()) ? " nhsuk-form-group--error" : ""}`}>
          <label class="nhsuk-label" for={boxId(name())}>
            {props.column.name}
          </label>
          <Show when={problemOf(props.model, name())}>{(found) => <p class="nhsuk-error-message">{lineText(found().said)}</p>}</Show>
          <select class="nhsuk-select" id={boxId(name())} data-testid={props.testid} onChange={(event) => type(event.currentTarget.value)}>
            <option value="" selected={text() === ""}>
              {say("ui-visit-not-asked")}
            </option>
            <For each={props.column.choices}>
              {(choice) => (
                <option value={choice.code} selected={text() === choice.code}>
                  {choice.text}
                </option>
              )}
            </For>
          </select>
        </div>
      </Match>
      <Match when={true}>
        <Box
          field={name()}
          label={props.column.name}
          hint={props.column.hint === "" ? undefined : props.column.hint}
          unit={props.column.unit === "" ? undefined : props.column.unit}
          value={text()}
          trouble={troubles(props.model)}
          testid={props.testid}
          inputMode={props.column.takes === "number" ? "decimal" : "text"}
          {...(props.column.takes === "text" ? {} : { width: 10 as const })}
          onTyped={type}
        />
      </Match>
    </Switch>
  );
}

