// What a person is told: the zone, the headline, what was found, what to do, and what nobody has judged.
// Every sentence of it came from the app; only the frame around them is ours.
import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { Advice, Contact, ZoneView } from "../../generated/types";
import { say } from "../words/say";
import { Lines } from "./lines";
import { ZoneShape, zoneWord } from "./zone";

const CARE: Partial<Record<ZoneView, string>> = { emergency: "emergency", red: "urgent", amber: "non-urgent" };

function urgency(zone: ZoneView): string {
  switch (zone) {
    case "emergency":
      return say("ui-care-immediate");
    case "red":
      return say("ui-care-urgent");
    case "amber":
    case "green":
    case "notJudged":
    case "review":
      return say("ui-care-not-urgent");
  }
}

function Told(props: { advice: Advice }): JSX.Element {
  return (
    <>
      <p class="zone-card__word">
        <ZoneShape zone={props.advice.zone} />
        {zoneWord(props.advice.zone)}
      </p>
      <Show when={props.advice.whatToDo.length > 0}>
        <ul class="told nhsuk-list nhsuk-list--bullet" data-testid="advice-to-do">
          <For each={props.advice.whatToDo}>{(said) => <li><Lines text={said.text} /></li>}</For>
        </ul>
      </Show>
      <Show when={props.advice.findings.length > 0}>
        <h3 class="nhsuk-heading-s">{say("ui-advice-why")}</h3>
        <ul class="lines" data-testid="advice-findings">
          <For each={props.advice.findings}>{(finding) => <li data-rule={finding.rule}><Lines text={finding.said.text} /></li>}</For>
        </ul>
      </Show>
    </>
  );
}

/** The advice as the care card of its zone. */
export function AdviceCard(props: { advice: Advice; level?: 1 | 2 }): JSX.Element {
  const care = (): string | undefined => CARE[props.advice.zone];
  const headline = (): JSX.Element => (
    <span data-testid="result-headline"><Lines text={props.advice.headline.text} /></span>
  );
  return (
    <Show
      when={care()}
      fallback={
        <div class={`zone-card zone-card--${props.advice.zone}`} data-testid="advice-card" data-zone={props.advice.zone}>
          <h2 class="nhsuk-heading-m">{headline()}</h2>
          <Told advice={props.advice} />
        </div>
      }
    >
      <div
        class={`nhsuk-card nhsuk-card--care nhsuk-card--care--${care()} zone-card`}
        data-testid="advice-card"
        data-zone={props.advice.zone}
      >
        <div class="nhsuk-card__heading-container">
          <h2 class="nhsuk-card__heading nhsuk-heading-m">
            <span class="nhsuk-u-visually-hidden">{urgency(props.advice.zone)} </span>
            {headline()}
          </h2>
          <span class="nhsuk-card--care__arrow" aria-hidden="true" />
        </div>
        <div class="nhsuk-card__content">
          <Told advice={props.advice} />
        </div>
      </div>
    </Show>
  );
}

/** What no rule could judge: never hidden, because silence would be read as 'fine'. */
export function NotJudged(props: { advice: Advice }): JSX.Element {
  return (
    <Show when={props.advice.notJudged.length > 0}>
      <section class="panel" data-testid="not-judged">
        <h2 class="nhsuk-heading-s">{say("ui-advice-not-judged")}</h2>
        <ul class="lines">
          <For each={props.advice.notJudged}>{(said) => <li><Lines text={said.text} /></li>}</For>
        </ul>
      </section>
    </Show>
  );
}

export function ContactPanel(props: { contact: Contact }): JSX.Element {
  return (
    <section class="panel" data-testid="contact">
      <h2 class="nhsuk-heading-s">{say("ui-contact-title", { team: props.contact.team })}</h2>
      <Show when={props.contact.phone !== ""} fallback={<p>{say("ui-contact-no-phone")}</p>}>
        <p class="phone">{props.contact.phone}</p>
      </Show>
      <p data-open={props.contact.openNow}>
        <strong>{props.contact.hours.text}</strong>
      </p>
      <p><Lines text={props.contact.outOfHours.text} /></p>
    </section>
  );
}
