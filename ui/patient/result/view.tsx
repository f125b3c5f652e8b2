// Draws what a check-in led to: what it means, what to do, whom to phone, what was saved, what nobody has judged.
import { For, Match, Show, Switch } from "solid-js";
import type { JSX } from "solid-js";
import { AdviceCard, ContactPanel, NotJudged } from "../../shared/components/advice";
import { Title } from "../../shared/components/page";
import { ReachedHint, ReachedLine } from "../../shared/components/reached";
import { Reading, ReadTrouble } from "../../shared/components/trouble";
import { createProgram, type Lent } from "../../shared/program";
import type { ResultView } from "../../generated/types";
import { say } from "../../shared/words/say";
import type { Place } from "../places";
import { firstFor, reads, startWith } from "./model";
import { update } from "./update";

export function ResultScreen(props: { lent: Lent<Place>; result: ResultView | null }): JSX.Element {
  const { model, send } = createProgram(
    { start: startWith(props.result), first: firstFor(props.result), update, reads },
    props.lent,
  );
  return (
    <>
      <Title text={say("ui-result-title")} caption={model().result?.at} />
      <Switch fallback={<Reading />}>
        <Match when={model().trouble}>
          <ReadTrouble trouble={model().trouble} again={() => send({ is: "againChosen" })} />
        </Match>
        <Match when={model().result}>{(result) => <Result result={result()} />}</Match>
        <Match when={model().known}>
          <p>{say("ui-result-none")}</p>
        </Match>
      </Switch>
      <button type="button" class="nhsuk-button nhsuk-button--secondary" data-testid="result-today" onClick={() => send({ is: "todayChosen" })}>
        {say("ui-result-today")}
      </button>
    </>
  );
}

export function Result(props: { result: ResultView }): JSX.Element {
  return (
    <>
      <Show when={props.result.moreUrgent}>
        {(said) => (
          <div class="standing" role="alert" data-testid="more-urgent">
            <p>{said().text}</p>
          </div>
        )}
      </Show>
      <AdviceCard advice={props.result.advice} />
      <div class="columns">
        <Show when={props.result.advice.zone !== "emergency"}>
          <ContactPanel contact={props.result.contact} />
        </Show>
        <section class="panel" data-testid="result-saved">
          <h2 class="nhsuk-heading-s">{say("ui-result-saved")}</h2>
          <ul class="lines">
            <For each={props.result.saved}>{(said) => <li>{said.text}</li>}</For>
          </ul>
          <ReachedLine reached={props.result.reached} testid="result-reached" />
          <ReachedHint />
          <p data-testid="result-sync">{props.result.sync.said.text}</p>
        </section>
        <NotJudged advice={props.result.advice} />
      </div>
    </>
  );
}
