// Draws what comes before everything else in a visit: help with thoughts of self-harm, and what is urgent about a reading.
import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { AdviceCard } from "../../shared/components/advice";
import { Lines } from "../../shared/components/lines";
import { ZoneMark } from "../../shared/components/zone";
import { say } from "../../shared/words/say";
import type { Part } from "./view";

export function AtTheTop(props: Part): JSX.Element {
  return (
    <>
      <div role="alert">
        <Show when={props.model.help.length > 0}>
          <section class="standing visit__help" data-testid="visit-help">
            <h2 class="nhsuk-heading-m">{say("ui-visit-help-title")}</h2>
            <ul class="lines">
              <For each={props.model.help}>{(said) => <li><Lines text={said.text} /></li>}</For>
            </ul>
            <button type="button" class="plain-button" data-testid="visit-help-read" onClick={() => props.send({ is: "helpRead" })}>
              {say("ui-visit-help-read")}
            </button>
          </section>
        </Show>
      </div>
      <div role="alert" id="visit-urgent" tabindex="-1" data-testid="visit-urgent">
        <Show when={props.model.urgent}>{(advice) => <AdviceCard advice={advice()} />}</Show>
      </div>
      <Show when={props.model.urgent === null && props.model.result}>
        {(advice) => (
          <p class="visit__result" role="status" data-testid="visit-result">
            {say("ui-visit-result")}: <ZoneMark zone={advice().zone} /> <Lines text={advice().headline.text} />
          </p>
        )}
      </Show>
    </>
  );
}

/** One line of what is urgent, which stays in sight while somebody goes on below. */
export function StillUrgent(props: Part): JSX.Element {
  const see = (): void => {
    const card = document.getElementById("visit-urgent");
    card?.focus();
    card?.scrollIntoView({ block: "start" });
  };
  return (
      <Show when={props.model.urgent}>
        {(advice) => (
          <p class="visit__sticky" data-testid="visit-sticky">
            <ZoneMark zone={advice().zone} /> <Lines text={advice().headline.text} />{" "}
            <button type="button" class="link" data-testid="visit-urgent-see" onClick={see}>
              {say("ui-visit-urgent-see")}
            </button>
          </p>
        )}
      </Show>
  );
}
