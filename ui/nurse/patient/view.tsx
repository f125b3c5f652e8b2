// Draws one patient.
import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { BannerPanel } from "../../shared/components/banner";
import { Title } from "../../shared/components/page";
import { Reading, ReadTrouble } from "../../shared/components/trouble";
import { NumbersPart } from "../../shared/parts/numbers/view";
import { createProgram, type Lent } from "../../shared/program";
import { lineText, say } from "../../shared/words/say";
import type { Place } from "../places";
import { Alerts } from "./alert-cards";
import { HeartFailure } from "./facts";
import { drawn } from "./alert-model";
import { Findings } from "./finding";
import { firstFor, itemLine, LATEST_LINE, reads, startWith, type Event, type Model } from "./model";
import { Timeline, ToldLast } from "./sections";
import { Told } from "./told";
import { update } from "./update";
import { Visits } from "./visits";

export function PatientScreen(props: { lent: Lent<Place>; id: string }): JSX.Element {
  const { model, send } = createProgram<Model, Event, Place>(
    { start: startWith(props.id), first: firstFor(props.id), update, reads },
    props.lent,
  );
  return (
    <>
      <button type="button" class="link" data-testid="back-to-caseload" onClick={() => send({ is: "caseloadChosen" })}>
        ← {say("ui-nav-caseload")}
      </button>
      <ReadTrouble trouble={model().trouble} again={() => send({ is: "stale" })} />
      <Show
        when={model().patient}
        fallback={
          <>
            <Title text={say("ui-patient-title")} />
            <Reading />
          </>
        }
      >
        {(patient) => (
          <>
            <BannerPanel banner={patient().banner} />
            <Show when={patient().incomplete}>
              <p class="standing">{say("ui-incomplete")}</p>
            </Show>
            <p class="quiet" data-testid="patient-owner">
              {lineText(patient().owner)}{" "}
              <button type="button" class="link" data-testid="open-access" onClick={() => send({ is: "accessChosen" })}>
                {say("ui-access-open")}
              </button>
            </p>
            <For each={patient().road}>{(said) => <p class="standing" data-testid="patient-road">{lineText(said)}</p>}</For>
            <div class="row">
              <button type="button" class="nhsuk-button nhsuk-button--secondary" data-testid="open-plan" onClick={() => send({ is: "planChosen" })}>
                {say("ui-patient-plan")}
              </button>
              <button type="button" class="nhsuk-button nhsuk-button--secondary" data-testid="open-talk" onClick={() => send({ is: "talkChosen" })}>
                {say("ui-talk-open")}
              </button>
              <Show when={patient().conflicts > 0}>
                <button type="button" class="nhsuk-button nhsuk-button--secondary" data-testid="open-conflicts" onClick={() => send({ is: "conflictsChosen" })}>
                  {say("ui-caseload-row-conflicts", { count: patient().conflicts })}
                </button>
              </Show>
            </div>
            <Show when={patient().tasks.length > 0}>
              <ul class="lines" data-testid="patient-tasks">
                <For each={patient().tasks}>{(said) => <li><strong>{said.text}</strong></li>}</For>
              </ul>
            </Show>
            <Alerts model={model()} send={send} again={() => send({ is: "stale" })} />
            <Visits model={model()} send={send} />
            <HeartFailure facts={model().facts} />
            <Findings findings={patient().findings} alerts={drawn(model())} />
            <Show when={patient().latest}>{(latest) => (
              <ToldLast
                latest={latest()}
                busy={model().lookingAt !== null}
                onLook={(entries) => send({ is: "checkInLooked", line: LATEST_LINE, entries })}
              />
            )}</Show>
            <Told told={patient().medicinesTold} />
            <h2 class="nhsuk-heading-m">{say("ui-patient-trends")}</h2>
            <ReadTrouble trouble={model().numbersTrouble} again={() => send({ is: "stale" })} />
            <Show when={model().numbers} fallback={<Reading />}>
              {(numbers) => (
                <NumbersPart
                  numbers={numbers()}
                  days={model().days}
                  chart={model().chart}
                  onDays={(days) => send({ is: "daysChosen", days })}
                  onChart={(chart) => send({ is: "chartChosen", chart })}
                />
              )}
            </Show>
            <Timeline
              items={patient().timeline}
              shown={model().shown}
              busy={model().lookingAt !== null}
              onLook={(key, entries) => send({ is: "checkInLooked", line: itemLine(key), entries })}
              onMore={() => send({ is: "moreChosen" })}
            />
          </>
        )}
      </Show>
    </>
  );
}
