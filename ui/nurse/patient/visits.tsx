// Draws the visits of a patient: today's first, and one that is typed up later.
import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { VisitRow } from "../../generated/types";
import { Box } from "../../shared/components/box";
import { TroubleSummary } from "../../shared/components/trouble";
import { lineText, say } from "../../shared/words/say";
import type { Event, Model } from "./model";

/** Visits that are drawn by themselves; the others are behind a heading. */
const SHOWN = 3;

export function Visits(props: { model: Model; send(event: Event): void }): JSX.Element {
  const all = (): VisitRow[] => props.model.visits?.visits ?? [];
  const todays = (): VisitRow | undefined => all().find((visit) => visit.mine && visit.today && !visit.signed);
  const begin = (event: SubmitEvent): void => {
    event.preventDefault();
    props.send({ is: "earlierChosen" });
  };
  return (
    <section class="panel" data-testid="visits">
      <h2 class="nhsuk-heading-m">{say("ui-visits-title")}</h2>
      <TroubleSummary trouble={props.model.visitTrouble} />
      <button
        type="button"
        class="nhsuk-button"
        data-testid="visit-begin"
        aria-disabled={props.model.beginning}
        onClick={() => props.send({ is: "visitBegun", on: "" })}
      >
        {todays() ? say("ui-visit-go-on") : say("ui-visit-begin")}
      </button>
      <Show when={all().length > 0} fallback={<p>{say("ui-visits-none")}</p>}>
        <List visits={all().slice(0, SHOWN)} send={props.send} />
        <Show when={all().length > SHOWN}>
          <details class="nhsuk-details">
            <summary class="nhsuk-details__summary">
              <span class="nhsuk-details__summary-text">{say("ui-caseload-more", { count: all().length - SHOWN })}</span>
            </summary>
            <div class="nhsuk-details__text">
              <List visits={all().slice(SHOWN)} send={props.send} />
            </div>
          </details>
        </Show>
      </Show>
      <details class="nhsuk-details">
        <summary class="nhsuk-details__summary" data-testid="visit-earlier">
          <span class="nhsuk-details__summary-text">{say("ui-visit-earlier")}</span>
        </summary>
        <form class="nhsuk-details__text row row--end" onSubmit={begin} noValidate>
          <Box
            field="on"
            label={say("ui-visit-earlier-day")}
            hint={say("ui-visit-earlier-hint")}
            value={props.model.earlierDay}
            trouble={props.model.visitTrouble}
            testid="visit-earlier-day"
            width={10}
            onTyped={(text) => props.send({ is: "earlierDayTyped", text })}
          />
          <button type="submit" class="nhsuk-button nhsuk-button--secondary" data-testid="visit-earlier-begin">
            {say("ui-visit-earlier-begin")}
          </button>
        </form>
      </details>
    </section>
  );
}

function List(props: { visits: readonly VisitRow[]; send(event: Event): void }): JSX.Element {
  return (
    <ul class="lines">
      <For each={props.visits}>
        {(visit) => (
          <li>
            {lineText(visit.said)}{" "}
            <button type="button" class="link" data-testid={`visit-open-${visit.day}`} data-signed={visit.signed} onClick={() => props.send({ is: "visitChosen", visit: visit.visit })}>
              {say("ui-visit-open")}
              <span class="nhsuk-u-visually-hidden">: {lineText(visit.said)}</span>
            </button>
          </li>
        )}
      </For>
    </ul>
  );
}
