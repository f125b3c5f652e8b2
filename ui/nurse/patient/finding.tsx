// Draws what the rules found, each finding with all that it rests on.
// What was done about it stands on the alert's card.
import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { AlertView, FindingView } from "../../generated/types";
import { ZoneMark } from "../../shared/components/zone";
import { layerWord } from "../../shared/parts/plan/view";
import { say } from "../../shared/words/say";

/** What no alert on the page says already. */
export function Findings(props: { findings: readonly FindingView[]; alerts: readonly AlertView[] }): JSX.Element {
  const said = (): FindingView[] => props.alerts.flatMap((alert) => alert.open.flatMap(({ found }) => (found ? [found] : [])));
  const rest = (): FindingView[] => props.findings.filter((finding) => !said().some((one) => same(one, finding)));
  const isSaid = (): boolean => said().length > 0;
  return (
    <Show when={!isSaid() || rest().length > 0}>
      <section data-testid="findings">
        <h2 class="nhsuk-heading-m">{isSaid() ? say("ui-findings-else") : say("ui-findings-title")}</h2>
        <Show when={rest().length > 0} fallback={<p>{say("ui-findings-none")}</p>}>
          <For each={rest()}>{(finding) => <Finding finding={finding} />}</For>
        </Show>
      </section>
    </Show>
  );
}

function same(one: FindingView, other: FindingView): boolean {
  return one.rule === other.rule && one.said.text === other.said.text && one.value === other.value && one.window === other.window;
}

function Finding(props: { finding: FindingView }): JSX.Element {
  return (
    <div class="panel">
      <h3 class="nhsuk-heading-s">
        <ZoneMark zone={props.finding.zone} />
      </h3>
      <p>
        {props.finding.said.text} <span class="quiet">{props.finding.day}</span>
      </p>
      <FindingFacts finding={props.finding} />
    </div>
  );
}

/** All that a finding rests on. */
export function FindingFacts(props: { finding: FindingView }): JSX.Element {
  const facts = (): [string, string][] => [
    [say("ui-finding-value"), props.finding.value],
    [say("ui-finding-baseline"), props.finding.baseline],
    [say("ui-finding-window"), props.finding.window],
    [say("ui-finding-threshold"), props.finding.threshold],
    [say("ui-finding-layer"), layerWord(props.finding.layer)],
    [say("ui-finding-rule"), say("ui-finding-rule-version", { rule: props.finding.rule, version: props.finding.version })],
  ];
  return (
    <dl class="facts" data-testid={`finding-${props.finding.rule}`}>
      <For each={facts().filter(([, value]) => value !== "")}>
        {([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        )}
      </For>
      <div class="facts__wide">
        <dt>{say("ui-finding-clears")}</dt>
        <dd>{props.finding.clears || "–"}</dd>
      </div>
      <div class="facts__wide">
        <dt>{say("ui-finding-source")}</dt>
        <dd>{props.finding.source || "–"}</dd>
      </div>
    </dl>
  );
}
