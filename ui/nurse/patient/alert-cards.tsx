// Draws the alerts of one patient, a card a cause: how urgent, what was found and what it rests on, who has looked at it.
// The form about one is alert-form.tsx.
import { For, Index, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { AlertFinding, AlertView } from "../../generated/types";
import { Reading, ReadTrouble } from "../../shared/components/trouble";
import { ZoneMark } from "../../shared/components/zone";
import { boxId } from "../../shared/trouble";
import { lineText, say } from "../../shared/words/say";
import { FormAbout } from "./alert-form";
import { DONE, drawn, partField, type AlertForm, type AlertsEvent, type AlertsModel, type Doing } from "./alert-model";
import { FindingFacts } from "./finding";

/** More of them than this are folded away. */
const OTHERS_SHOWN = 4;

export interface AlertsProps {
  model: AlertsModel;
  send(event: AlertsEvent): void;
  again(): void;
}

export function Alerts(props: AlertsProps): JSX.Element {
  const isAside = (alert: AlertView): boolean => alert.state === "snoozed" || alert.state === "expected";
  const open = (): AlertView[] => drawn(props.model).filter((alert) => !isAside(alert));
  const aside = (): AlertView[] => drawn(props.model).filter(isAside);
  return (
    <section data-testid="alerts">
      <h2 class="nhsuk-heading-m">{say("ui-alerts-title")}</h2>
      <ReadTrouble trouble={props.model.alertsTrouble} again={() => props.again()} />
      <p id={DONE} class="done" role="status" tabindex="-1" data-testid="alerts-done">
        {((done) => (done ? lineText(done) : ""))(props.model.done)}
      </p>
      <Show when={props.model.alerts} fallback={<Reading />}>
        <Show when={props.model.alerts?.notLoaded}>
          {(said) => <p class="aged" data-testid="alerts-not-loaded">{said().text}</p>}
        </Show>
        <Show when={open().length > 0} fallback={<NoAlerts model={props.model} />}>
          <Index each={open()}>{(alert) => <Card {...props} alert={alert()} />}</Index>
        </Show>
        <Show when={aside().length > 0}>
          <h2 class="nhsuk-heading-m">{say("ui-alerts-aside")}</h2>
          <Index each={aside()}>{(alert) => <Card {...props} alert={alert()} />}</Index>
        </Show>
      </Show>
    </section>
  );
}

/** No alert. While somebody's history is still coming that is said above, and 'none' would be wrong. */
function NoAlerts(props: { model: AlertsModel }): JSX.Element {
  return (
    <Show when={!props.model.alerts?.notLoaded}>
      <p data-testid="alerts-none">{say("ui-alerts-none")}</p>
    </Show>
  );
}

/** What the host heads the alert by: the worst of what is open, and of several as bad the latest. */
function leading(alert: AlertView): AlertFinding | undefined {
  return alert.open.find((finding) => finding.name === alert.lead);
}

function Card(props: AlertsProps & { alert: AlertView }): JSX.Element {
  const lead = (): AlertFinding | undefined => leading(props.alert);
  const form = (): AlertForm | undefined => props.model.forms[props.alert.cause];
  const others = (): AlertFinding[] => props.alert.open.filter((finding) => finding.name !== lead()?.name);
  return (
    <article class="panel alert" data-testid={`alert-${props.alert.cause}`} data-zone={props.alert.level} data-state={props.alert.state}>
      <div class="alert__head">
        <ZoneMark zone={props.alert.level} />
        <h3 class="alert__about">{props.alert.about.text}</h3>
        <p class="alert__state">
          {props.alert.stateSaid.text} · {say("ui-alert-first-found", { age: props.alert.since.text })}
        </p>
        <Show when={props.alert.putOffEnded}>
          {(ended) => (
            <p class="alert__state" data-testid={`alert-${props.alert.cause}-ended`}>
              <strong>{ended().text}</strong>
            </p>
          )}
        </Show>
      </div>
      <p class="alert__reason">
        <Show when={lead()?.newSince}>
          <strong>{say("ui-alert-new")}: </strong>
        </Show>
        {props.alert.reason.text} <span class="quiet">{lead()?.day}</span>
      </p>
      <Show when={lead()?.found}>{(found) => <FindingFacts finding={found()} />}</Show>
      <Show when={others().length > 0}>
        <details class="nhsuk-details" open={others().length <= OTHERS_SHOWN}>
          <summary class="nhsuk-details__summary">
            <span class="nhsuk-details__summary-text">{say("ui-alert-others", { count: others().length })}</span>
          </summary>
          <ul class="lines">
            <For each={others()}>
              {(finding) => (
                <li>
                  <Show when={finding.newSince}>
                    <strong>{say("ui-alert-new")}: </strong>
                  </Show>
                  {finding.said.text} <span class="quiet">{`${finding.rule}, ${finding.day}`}</span>
                </li>
              )}
            </For>
          </ul>
        </details>
      </Show>
      <Looked alert={props.alert} />
      <For each={props.alert.putOff}>{(why) => <p>{why}</p>}</For>
      <For each={props.alert.closedBy}>{(who) => <p class="quiet">{who}</p>}</For>
      <Show when={props.alert.open.length > 0 || form()}>
        <Show when={form()} fallback={<Actions {...props} />}>
          {(form) => <FormAbout {...props} form={form()} />}
        </Show>
      </Show>
    </article>
  );
}

/** Nobody has opened it; somebody may have looked at the check-ins, which is no contact with the person. */
function notOpened(alert: AlertView): string {
  if (alert.lookedBy.length === 0 || !alert.lookedAt) return say("ui-alert-nobody-looked");
  return say("ui-alert-check-ins-looked-at", { who: alert.lookedBy.join("; ") });
}

function Looked(props: { alert: AlertView }): JSX.Element {
  return (
    <Show when={props.alert.open.length > 0}>
      <p role="status" data-testid={`alert-${props.alert.cause}-looked`}>
        <Show when={props.alert.escalatedSaid.text !== ""}>
          <strong>{props.alert.escalatedSaid.text}. </strong>
        </Show>
        <Show when={props.alert.seenBy.length > 0} fallback={notOpened(props.alert)}>
          {say("ui-alert-looked-at", { who: props.alert.seenBy.join("; ") })}
          <Show when={!props.alert.opened}> {say("ui-alert-new-since")}</Show>
        </Show>
      </p>
    </Show>
  );
}

function Actions(props: AlertsProps & { alert: AlertView }): JSX.Element {
  const cause = (): string => props.alert.cause;
  const about = (): string => props.alert.about.text;
  const open = (doing: Doing): void => props.send({ is: "formOpened", cause: cause(), doing });
  return (
    <div class="row">
      <button
        type="button"
        class="nhsuk-button"
        id={boxId(partField(cause(), "close"))}
        data-testid={`alert-${cause()}-close`}
        aria-label={say("ui-alert-close-name", { about: about() })}
        onClick={() => open("close")}
      >
        {say("ui-alert-close")}
      </button>
      <Show when={props.alert.mayBePutOff}>
        <button
          type="button"
          class="nhsuk-button nhsuk-button--secondary"
          data-testid={`alert-${cause()}-put-off`}
          aria-label={say("ui-alert-put-off-name", { about: about() })}
          onClick={() => open("putOff")}
        >
          {say("ui-alert-put-off")}
        </button>
      </Show>
      <Show when={!props.alert.opened}>
        <button
          type="button"
          class="nhsuk-button nhsuk-button--secondary"
          data-testid={`alert-${cause()}-look`}
          aria-disabled={props.model.looking.includes(cause())}
          aria-label={say("ui-alert-look-name", { about: about() })}
          onClick={() => props.send({ is: "lookChosen", cause: cause() })}
        >
          {say("ui-alert-look")}
        </button>
      </Show>
    </div>
  );
}
