// Draws what a person says of their own medicines: taken, missed, stopped, side effects, bought without a prescription.
// What of it is an alert stands among the alerts.
import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { MedicinesTold, ToldLine } from "../../generated/types";
import { say } from "../../shared/words/say";

function marked(what: string): boolean {
  return what === "missed" || what === "stopped" || what === "side-effect";
}

function Line(props: { line: ToldLine }): JSX.Element {
  return (
    <li data-what={props.line.what}>
      <Show when={marked(props.line.what)} fallback={props.line.text}>
        <strong>{props.line.text}</strong>
      </Show>{" "}
      <span class="quiet">({props.line.by})</span>
    </li>
  );
}

export function Told(props: { told: MedicinesTold }): JSX.Element {
  return (
    <section aria-labelledby="told-title" data-testid="medicines-told">
      <h2 class="nhsuk-heading-m" id="told-title">
        {say("ui-patient-told-title")}
      </h2>
      <For each={props.told.stopped}>
        {(said) => (
          <p class="standing" data-testid="told-stopped">
            {said.text}
          </p>
        )}
      </For>
      <Show when={props.told.days.length > 0} fallback={<p>{say("ui-patient-told-none")}</p>}>
        <For each={props.told.days}>
          {(day) => (
            <>
              <h3 class="nhsuk-heading-s">{day.date}</h3>
              <ul class="lines">
                <For each={day.lines}>{(line) => <Line line={line} />}</For>
              </ul>
            </>
          )}
        </For>
      </Show>
      <Show when={props.told.bought.length > 0}>
        <h3 class="nhsuk-heading-s">{say("ui-patient-told-bought")}</h3>
        <ul class="lines" data-testid="told-bought">
          <For each={props.told.bought}>
            {(one) => (
              <li>
                <Show when={one.listed && one.goingOn} fallback={one.text}>
                  <strong>{one.text}</strong>
                </Show>{" "}
                <span class="quiet">({one.by})</span>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  );
}
