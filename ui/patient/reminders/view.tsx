// Draws the choice of reminders, below the other settings.
import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { RemindersSet } from "../../generated/types";
import { Box } from "../../shared/components/box";
import { Choice } from "../../shared/components/choice";
import { Reading, TroubleSummary } from "../../shared/components/trouble";
import { createProgram, type Lent } from "../../shared/program";
import { lineText, say } from "../../shared/words/say";
import type { Place } from "../places";
import { first, reads, start, type Event, type Model } from "./model";
import { update } from "./update";

export function RemindersPart(props: { lent: Lent<Place> }): JSX.Element {
  const { model, send } = createProgram<Model, Event, never>({ start, first, update, reads }, props.lent as unknown as Lent<never>);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    send({ is: "saveChosen" });
  };
  return (
    <form class="panel" onSubmit={submit} noValidate data-testid="reminders">
      <h2 class="nhsuk-heading-m">{say("ui-reminders-title")}</h2>
      <TroubleSummary trouble={model().trouble} />
      <Show when={model().chosen} fallback={<Reading />}>
        {(chosen) => (
          <>
            <p data-testid="reminders-next">{model().reminders?.next.text}</p>
            <YesNo field="reminders-on" legend={say("ui-reminders-on")} help={say("ui-reminders-on-help")} value={chosen().on} onChosen={(on) => send({ is: "chosen", change: { on } })} />
            <Show when={chosen().on}>
              <Times chosen={chosen()} model={model()} send={send} />
            </Show>
            <YesNo field="reminders-stays" legend={say("ui-reminders-stays")} help={say("ui-reminders-stays-help")} value={chosen().stays} onChosen={(stays) => send({ is: "chosen", change: { stays } })} />
            <Show when={model().reminders?.canStart}>
              <YesNo field="reminders-starts" legend={say("ui-reminders-starts")} value={chosen().starts} onChosen={(starts) => send({ is: "chosen", change: { starts } })} />
            </Show>
            <button type="submit" class="nhsuk-button" data-testid="reminders-save" aria-disabled={model().saving}>
              {model().saving ? say("ui-saving") : say("ui-save")}
            </button>
            <p role="status" data-testid="reminders-done">
              {((done) => (done ? lineText(done) : ""))(model().done)}
            </p>
          </>
        )}
      </Show>
    </form>
  );
}

function Times(props: { chosen: RemindersSet; model: Model; send(event: Event): void }): JSX.Element {
  const box = (field: string, label: string, value: string): JSX.Element => (
    <Box field={field} label={label} testid={`reminders-${field}`} width={5} value={value} trouble={props.model.trouble} onTyped={(text) => props.send({ is: "typed", field, text })} />
  );
  return (
    <>
      <p class="quiet">{say("ui-reminders-times-help")}</p>
      <div class="diary__boxes">
        <For each={props.chosen.times.map((_, place) => place)}>
          {(place) => box(`time${place}`, say("ui-reminders-time", { number: place + 1 }), props.chosen.times[place] ?? "")}
        </For>
      </div>
      <fieldset class="nhsuk-fieldset">
        <legend class="nhsuk-fieldset__legend">{say("ui-reminders-days")}</legend>
        <div class="answers">
          <For each={props.chosen.days.map((_, day) => day)}>
            {(day) => (
              <label class="answer">
                <input
                  type="checkbox"
                  checked={props.chosen.days[day] ?? false}
                  data-testid={`reminders-day-${day}`}
                  onChange={(event) => props.send({ is: "dayChosen", day, on: event.currentTarget.checked })}
                />
                <span>{props.model.reminders?.dayNames[day]}</span>
              </label>
            )}
          </For>
        </div>
      </fieldset>
      <p>{say("ui-reminders-quiet")}</p>
      <div class="diary__boxes">
        {box("quietFrom", say("ui-reminders-quiet-from"), props.chosen.quietFrom)}
        {box("quietTo", say("ui-reminders-quiet-to"), props.chosen.quietTo)}
      </div>
    </>
  );
}

function YesNo(props: { field: string; legend: string; help?: string; value: boolean; onChosen(value: boolean): void }): JSX.Element {
  return (
    <Choice
      field={props.field}
      legend={props.legend}
      help={props.help}
      options={[
        { value: "yes", text: say("ui-yes") },
        { value: "no", text: say("ui-no") },
      ]}
      value={props.value ? "yes" : "no"}
      trouble={null}
      onChosen={(value) => props.onChosen(value === "yes")}
    />
  );
}
