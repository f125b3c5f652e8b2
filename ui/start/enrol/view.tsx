// Draws first start, one question a page.
import { Match, Show, Switch } from "solid-js";
import type { JSX } from "solid-js";
import { Box } from "../../shared/components/box";
import { Title } from "../../shared/components/page";
import { TroubleSummary } from "../../shared/components/trouble";
import { createProgram, type Lent } from "../../shared/program";
import { say } from "../../shared/words/say";
import type { Place } from "../places";
import { pageWith, PAGES, start, type Event, type Field, type Model } from "./model";
import { update } from "./update";

interface PartProps {
  model: Model;
  send(event: Event): void;
}

export function EnrolScreen(props: { lent: Lent<Place> }): JSX.Element {
  const { model, send } = createProgram<Model, Event, Place>({ start, first: [], update, reads: [] }, props.lent);
  return (
    <Show
      when={model().opened === null}
      fallback={
        <h1 class="opening" data-testid="opening">
          {say("ui-opening")}
        </h1>
      }
    >
      <Wizard model={model()} send={send} />
    </Show>
  );
}

function Wizard(props: PartProps): JSX.Element {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    props.send({ is: "nextChosen" });
  };
  return (
    <form onSubmit={submit} noValidate data-page={props.model.page}>
      <button type="button" class="link" data-testid="enrol-back" onClick={() => props.send({ is: "backChosen" })}>
        ← {say("ui-back")}
      </button>
      <Show when={props.model.page !== "who"}>
        <p class="progress">
          {say("ui-checkin-step", { step: PAGES.indexOf(props.model.page), steps: PAGES.length - 1 })}
        </p>
      </Show>
      <TroubleSummary
        trouble={props.model.trouble}
        fieldLeads={(field) => {
          const page = pageWith(field);
          if (page && page !== props.model.page) props.send({ is: "pageChosen", page });
        }}
      />
      <Switch>
        <Match when={props.model.page === "who"}>
          <Who {...props} />
        </Match>
        <Match when={props.model.page === "code"}>
          <CodePage {...props} />
        </Match>
        <Match when={props.model.page === "name"}>
          <Title text={say("ui-enrol-name-title")} quietly />
          <TextBox {...props} field="name" label={say("ui-enrol-name")} hint={say("ui-enrol-name-hint")} testid="enrol-name" />
          <Next {...props} />
        </Match>
        <Match when={props.model.page === "passphrase"}>
          <Title text={say("ui-enrol-passphrase-title")} quietly />
          <p>{say("ui-enrol-passphrase-help")}</p>
          <TextBox {...props} field="passphrase" label={say("ui-enrol-passphrase")} hint={say("ui-enrol-passphrase-hint")} testid="enrol-passphrase" secret />
          <TextBox {...props} field="passphraseAgain" label={say("ui-enrol-passphrase-again")} testid="enrol-passphrase-again" secret />
          <p role="status">{props.model.saving ? say("ui-enrol-contacting") : ""}</p>
          <button type="submit" class="nhsuk-button" data-testid="enrol-go" aria-disabled={props.model.saving}>
            {say("ui-enrol-go")}
          </button>
        </Match>
      </Switch>
    </form>
  );
}

function Who(props: PartProps): JSX.Element {
  return (
    <>
      <Title text={say("ui-enrol-title")} />
      <p>{say("ui-enrol-help")}</p>
      <p>
        <button type="button" class="nhsuk-button" data-testid="enrol-patient" onClick={() => props.send({ is: "whoChosen", who: "patient" })}>
          {say("ui-enrol-patient")}
        </button>
      </p>
      <p>
        <button
          type="button"
          class="nhsuk-button nhsuk-button--secondary"
          data-testid="enrol-team"
          onClick={() => props.send({ is: "whoChosen", who: "team" })}
        >
          {say("ui-enrol-team")}
        </button>
      </p>
    </>
  );
}

function CodePage(props: PartProps): JSX.Element {
  return (
    <>
      <Title text={props.model.who === "patient" ? say("ui-enrol-code-title") : say("ui-enrol-code-title-team")} quietly />
      <p>{props.model.who === "patient" ? say("ui-enrol-code-help") : say("ui-enrol-code-help-team")}</p>
      <TextBox {...props} field="server" label={say("ui-enrol-server")} hint={say("ui-enrol-server-hint")} testid="enrol-server" />
      <TextBox {...props} field="code" label={say("ui-enrol-code")} hint={say("ui-enrol-code-hint")} testid="enrol-code" />
      <Next {...props} />
    </>
  );
}

interface TextBoxProps extends PartProps {
  field: Field;
  label: string;
  testid: string;
  hint?: string;
  secret?: boolean;
}

function TextBox(props: TextBoxProps): JSX.Element {
  return (
    <Box
      field={props.field}
      label={props.label}
      hint={props.hint}
      testid={props.testid}
      width={30}
      type={props.secret ? "password" : "text"}
      autocomplete={props.secret ? "new-password" : "off"}
      value={props.model.typed[props.field]}
      trouble={props.model.trouble}
      onTyped={(text) => props.send({ is: "typed", field: props.field, text })}
    />
  );
}

function Next(props: PartProps): JSX.Element {
  return (
    <button type="submit" class="nhsuk-button" data-testid="enrol-next" data-page={props.model.page}>
      {say("ui-next")}
    </button>
  );
}
