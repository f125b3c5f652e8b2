// Draws the form for a new patient, and what came of it.
import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { Box } from "../../shared/components/box";
import { Title } from "../../shared/components/page";
import { TroubleSummary } from "../../shared/components/trouble";
import { createProgram, type Lent } from "../../shared/program";
import { say } from "../../shared/words/say";
import type { Place } from "../places";
import { startWith, type Event, type Field, type Model } from "./model";
import { update } from "./update";

interface PartProps {
  model: Model;
  send(event: Event): void;
}

export function RegisterScreen(props: { lent: Lent<Place> }): JSX.Element {
  const { model, send } = createProgram<Model, Event, Place>(
    { start: startWith(crypto.randomUUID()), first: [], update, reads: [] },
    props.lent,
  );
  return (
    <>
      <TroubleSummary trouble={model().trouble} />
      <Title text={say("ui-register-title")} />
      <Show when={model().added !== null} fallback={<Form model={model()} send={send} />}>
        <Added model={model()} send={send} />
      </Show>
    </>
  );
}

function Form(props: PartProps): JSX.Element {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    props.send({ is: "saveChosen" });
  };
  const box = (field: Field, label: string, testid: string, width: 2 | 4 | 10 | 30, hint?: string): JSX.Element => (
    <Box
      field={field}
      label={label}
      hint={hint}
      testid={testid}
      width={width}
      inputMode={field === "name" || field === "despite" ? "text" : "numeric"}
      value={props.model.typed[field]}
      trouble={props.model.trouble}
      onTyped={(text) => props.send({ is: "typed", field, text })}
    />
  );
  return (
    <form class="panel" onSubmit={submit} noValidate>
      <p>{say("ui-register-help")}</p>
      {box("name", say("ui-register-name"), "register-name", 30)}
      <fieldset class="nhsuk-fieldset">
        <legend class="nhsuk-fieldset__legend">{say("ui-register-born")}</legend>
        <div class="nhsuk-hint">{say("ui-register-born-hint")}</div>
        <div class="row row--end">
          {box("day", say("ui-date-day"), "register-born-day", 2)}
          {box("month", say("ui-date-month"), "register-born-month", 2)}
          {box("year", say("ui-date-year"), "register-born-year", 4)}
        </div>
      </fieldset>
      {box("nhsNumber", say("ui-register-nhs"), "register-nhs-number", 10, say("ui-register-nhs-hint"))}
      <Show when={props.model.asked}>{box("despite", say("ui-register-despite"), "register-despite", 30)}</Show>
      <button type="submit" class="nhsuk-button" data-testid="register-save" aria-disabled={props.model.saving}>
        {props.model.saving ? say("ui-saving") : say("ui-register-save")}
      </button>
    </form>
  );
}

function Added(props: PartProps): JSX.Element {
  return (
    <div class="panel" data-testid="register-added">
      <p role="status">
        <strong>{say("ui-register-added", { name: props.model.typed.name })}</strong>
      </p>
      <Show when={(props.model.added?.likelyDuplicates.length ?? 0) > 0}>
        <div class="standing" data-testid="register-duplicates">
          <p>{say("ui-register-duplicates")}</p>
          <ul class="lines">
            <For each={props.model.added?.likelyDuplicates}>{(name) => <li>{name}</li>}</For>
          </ul>
        </div>
      </Show>
      <div class="row">
        <button type="button" class="nhsuk-button" data-testid="register-open" onClick={() => props.send({ is: "openChosen" })}>
          {say("ui-register-open")}
        </button>
        <button
          type="button"
          class="nhsuk-button nhsuk-button--secondary"
          data-testid="register-another"
          onClick={() => props.send({ is: "anotherChosen", form: crypto.randomUUID() })}
        >
          {say("ui-register-another")}
        </button>
      </div>
    </div>
  );
}
