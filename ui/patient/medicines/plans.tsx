// Draws the plans that a person carries out alone, with what may be done about each now.
// Whether a plan may begin or end is the host's word; what stands against it is said in the plan's own words.
import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { OwnMedicines, OwnPlan } from "../../generated/types";
import { Lines } from "../../shared/components/lines";
import { say } from "../../shared/words/say";
import type { Event } from "./model";

interface PlansProps {
  own: OwnMedicines;
  saving: boolean;
  send(event: Event): void;
}

export function Plans(props: PlansProps): JSX.Element {
  return (
    <For each={props.own.plans}>
      {(one) => (
        <section class="panel" aria-labelledby={`plan-${one.plan.plan}`} data-testid={`plan-${one.plan.plan}`} data-state={one.plan.state}>
          <h2 class="nhsuk-heading-m" id={`plan-${one.plan.plan}`}>
            {one.plan.plan === "flexible" ? say("ui-medicines-plan-flexible") : say("ui-medicines-plan-sick-day")}
          </h2>
          <Show when={one.plan.now}>{(now) => <p class="standing"><Lines text={now().text} /></p>}</Show>
          <Show when={one.restart}>
            {(restart) => (
              <p class="standing" data-testid={`restart-${one.plan.plan}`}>
                <Lines text={restart().text} />
              </p>
            )}
          </Show>
          <Show when={one.lastDay}>{(last) => <p data-testid={`last-day-${one.plan.plan}`}><Lines text={last().text} /></p>}</Show>
          <For each={one.plan.lines}>{(line) => <p><Lines text={line.text} /></p>}</For>
          <Acts one={one} saving={props.saving} send={props.send} />
        </section>
      )}
    </For>
  );
}

function beginWords(one: OwnPlan): string {
  if (one.plan.plan === "flexible") return say("ui-medicines-begin-flexible");
  return one.plan.state === "ask-first" ? say("ui-medicines-begin-sick-day-asked") : say("ui-medicines-begin-sick-day");
}

function Acts(props: { one: OwnPlan; saving: boolean; send(event: Event): void }): JSX.Element {
  const flexible = (): boolean => props.one.plan.plan === "flexible";
  return (
    <div class="row">
      <Show when={props.one.mayBegin}>
        <button
          type="button"
          class="nhsuk-button"
          data-testid={`begin-${props.one.plan.plan}`}
          aria-disabled={props.saving}
          onClick={() => props.send(flexible() ? { is: "flexibleOpened" } : { is: "sickDayBegun" })}
        >
          {beginWords(props.one)}
        </button>
      </Show>
      <Show when={props.one.mayEnd}>
        <button
          type="button"
          class="nhsuk-button"
          data-testid={`end-${props.one.plan.plan}`}
          aria-disabled={props.saving}
          onClick={() => props.send(flexible() ? { is: "flexibleEnded" } : { is: "sickDayOpened" })}
        >
          {flexible() ? say("ui-medicines-end-flexible") : say("ui-medicines-end-sick-day")}
        </button>
      </Show>
      <Show when={props.one.checkFirst}>
        <p>
          {say("ui-medicines-check-first")}{" "}
          <button type="button" class="link" data-testid={`check-${props.one.plan.plan}`} onClick={() => props.send({ is: "checkInChosen" })}>
            {say("ui-today-check-in")}
          </button>
        </p>
      </Show>
    </div>
  );
}
