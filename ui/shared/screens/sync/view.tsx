// Draws the sync screen: always numbers, never a spinner alone.
import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { Title } from "../../components/page";
import { ReachedHint, ReachedLine } from "../../components/reached";
import { Reading, TroubleSummary } from "../../components/trouble";
import { createProgram, type Lent } from "../../program";
import { say } from "../../words/say";
import type { SyncState } from "../../../generated/types";
import { first, reads, start, type Model } from "./model";
import { update } from "./update";

/** By how many seconds the clock is wrong, once it is enough for a person to see it on a clock. */
function clockOff(state: SyncState): number {
  const seconds = state.clockOffsetS ?? 0;
  return Math.abs(seconds) < CLOCK_SECONDS ? 0 : seconds;
}

const CLOCK_SECONDS = 30;

function nowText(model: Model, state: SyncState): string {
  if (model.running || state.running) return say("ui-sync-running", { count: state.waiting });
  return model.tried === state.now.text ? say("ui-sync-tried", { what: state.now.text }) : state.now.text;
}

export function SyncScreen<P>(props: { lent: Lent<P> }): JSX.Element {
  const { model, send } = createProgram({ start, first, update, reads }, props.lent as unknown as Lent<never>);
  return (
    <>
      <TroubleSummary trouble={model().trouble} />
      <Title text={say("ui-sync-title")} />
      <Show when={model().state} fallback={<Reading />}>
        {(state) => (
          <>
            <p role="status" data-testid="sync-now-text">
              {nowText(model(), state())}
            </p>
            <dl class="panel facts">
              <div>
                <dt>{say("ui-sync-waiting")}</dt>
                <dd data-testid="sync-waiting">{state().waiting}</dd>
              </div>
              <div>
                <dt>{say("ui-sync-acknowledged")}</dt>
                <dd data-testid="sync-acknowledged">{state().acknowledged}</dd>
              </div>
              <div>
                <dt>{say("ui-sync-held")}</dt>
                <dd data-testid="sync-held">{state().held}</dd>
              </div>
              <div>
                <dt>{say("ui-sync-last")}</dt>
                <dd data-testid="sync-last">{state().lastContact.text}</dd>
              </div>
              <div>
                <dt>{say("ui-sync-conflicts")}</dt>
                <dd data-testid="sync-conflicts">{state().conflicts}</dd>
              </div>
              <Show when={clockOff(state())}>
                {(seconds) => (
                  <div>
                    <dt>{seconds() > 0 ? say("ui-sync-clock") : say("ui-sync-clock-behind")}</dt>
                    <dd>{say("ui-sync-seconds", { seconds: Math.abs(seconds()) })}</dd>
                  </div>
                )}
              </Show>
            </dl>
            <button type="button" class="nhsuk-button" data-testid="sync-now" aria-disabled={model().running} onClick={() => send({ is: "nowChosen" })}>
              {say("ui-sync-now")}
            </button>
            <Show when={state().readings.length > 0}>
              <section class="panel" data-testid="sync-readings">
                <h2 class="nhsuk-heading-m">{say("ui-reached-readings")}</h2>
                <ul class="lines">
                  <For each={state().readings}>
                    {(reading) => (
                      <li>
                        {reading.at}
                        <ReachedLine reached={reading.reached} testid={`sync-reached-${reading.key}`} />
                      </li>
                    )}
                  </For>
                </ul>
                <ReachedHint />
              </section>
            </Show>
            <Show when={state().noted.length > 0}>
              <section class="panel" data-testid="sync-noted">
                <h2 class="nhsuk-heading-m">{say("ui-sync-noted")}</h2>
                <ul class="lines">
                  <For each={state().noted}>{(said) => <li>{said.text}</li>}</For>
                </ul>
              </section>
            </Show>
            <Show when={state().notTaken.length > 0}>
              <section class="panel" data-testid="sync-not-taken">
                <h2 class="nhsuk-heading-m">{say("ui-sync-not-taken")}</h2>
                <ul class="lines">
                  <For each={state().notTaken}>{(said) => <li>{said.text}</li>}</For>
                </ul>
              </section>
            </Show>
            <p class="quiet">{say("ui-sync-server", { server: state().server })}</p>
          </>
        )}
      </Show>
    </>
  );
}
