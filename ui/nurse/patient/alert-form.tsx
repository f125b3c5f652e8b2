// Draws the form that closes an alert or puts it off. What is wrong stands beside its box, and nothing typed is lost.
import { Show } from "solid-js";
import type { JSX } from "solid-js";
import type { AlertView } from "../../generated/types";
import { Box } from "../../shared/components/box";
import { Choice } from "../../shared/components/choice";
import { TroubleSummary } from "../../shared/components/trouble";
import { say } from "../../shared/words/say";
import { partField, type AlertForm, type AlertsEvent, type AlertsModel, type Part } from "./alert-model";

export interface FormProps {
  model: AlertsModel;
  alert: AlertView;
  form: AlertForm;
  send(event: AlertsEvent): void;
}

export function FormAbout(props: FormProps): JSX.Element {
  const cause = (): string => props.alert.cause;
  const closing = (): boolean => props.form.doing === "close";
  const cameSince = (): boolean => props.alert.open.some((finding) => !props.form.basedOn.includes(finding.name));
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    props.send({ is: "formSaved", cause: cause() });
  };
  return (
    <form onSubmit={submit} noValidate class="editor" data-testid={`alert-${cause()}-form`}>
      <TroubleSummary trouble={props.form.trouble} />
      <Show when={props.alert.state === "closed"}>
        <p class="standing" role="alert">
          {say("ui-alert-gone-meanwhile")}
        </p>
      </Show>
      <Show when={closing()} fallback={<Until {...props} />}>
        <Choice
          field={partField(cause(), "action")}
          legend={say("ui-alert-what-done")}
          options={(props.model.alerts?.actions ?? []).map((action) => ({ value: action.typed, text: action.text }))}
          value={props.form.action}
          trouble={props.form.trouble}
          stacked
          testid={`alert-${cause()}-action`}
          onChosen={(text) => props.send({ is: "formTyped", cause: cause(), part: "action", text })}
        />
      </Show>
      <Typed {...props} part="why" label={closing() ? say("ui-alert-why-close") : say("ui-alert-why-put-off")} />
      <Show when={closing()}>
        <p class="quiet">{say("ui-alert-closes-shown")}</p>
      </Show>
      <Show when={cameSince()}>
        <p class="standing" role="alert">
          {say("ui-alert-new-meanwhile")}
        </p>
      </Show>
      <div class="row">
        <button type="submit" class="nhsuk-button" data-testid={`alert-${cause()}-save`} aria-disabled={props.form.saving}>
          {props.form.saving ? say("ui-saving") : closing() ? say("ui-alert-save-close") : say("ui-alert-save-put-off")}
        </button>
        <button
          type="button"
          class="nhsuk-button nhsuk-button--secondary"
          data-testid={`alert-${cause()}-leave`}
          onClick={() => props.send({ is: "formLeft", cause: cause() })}
        >
          {say("ui-alert-leave")}
        </button>
      </div>
    </form>
  );
}

function Until(props: FormProps): JSX.Element {
  return (
    <fieldset class="nhsuk-fieldset">
      <legend class="nhsuk-fieldset__legend">{say("ui-alert-until")}</legend>
      <div class="row row--end">
        <Typed {...props} part="day" label={say("ui-date-day")} width={2} />
        <Typed {...props} part="month" label={say("ui-date-month")} width={2} />
        <Typed {...props} part="year" label={say("ui-date-year")} width={4} />
      </div>
    </fieldset>
  );
}

function Typed(props: FormProps & { part: Exclude<Part, "action">; label: string; width?: 2 | 4 }): JSX.Element {
  return (
    <Box
      field={partField(props.alert.cause, props.part)}
      label={props.label}
      testid={`alert-${props.alert.cause}-${props.part}`}
      inputMode={props.part === "why" ? "text" : "numeric"}
      value={props.form[props.part]}
      trouble={props.form.trouble}
      onTyped={(text) => props.send({ is: "formTyped", cause: props.alert.cause, part: props.part, text })}
      {...(props.width ? { width: props.width } : {})}
    />
  );
}
