// Draws what is known about a person's heart failure, each with its day, its age and who wrote it.
import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { FactsView } from "../../generated/types";
import { lineText, say } from "../../shared/words/say";

function nameOf(fact: string): string {
  switch (fact) {
    case "type":
      return say("ui-facts-kind");
    case "lvef":
      return say("ui-facts-lvef");
    case "nyha":
      return say("ui-facts-nyha");
    case "causes":
      return say("ui-facts-causes");
    case "device":
      return say("ui-facts-device");
    case "ace-intolerance":
      return say("ui-facts-ace-intolerance");
    case "arb-intolerance":
      return say("ui-facts-arb-intolerance");
    case "arni-intolerance":
      return say("ui-facts-arni-intolerance");
    case "kidney-disease":
      return say("ui-facts-kidney");
    case "valve-disease":
      return say("ui-facts-valve");
    case "discharged":
      return say("ui-facts-discharged");
    case "oedema":
      return say("ui-facts-oedema");
    case "fluid":
      return say("ui-facts-fluid");
    default:
      return fact;
  }
}

export function HeartFailure(props: { facts: FactsView | null }): JSX.Element {
  return (
    <Show when={props.facts}>
      {(view) => (
        <section class="panel" data-testid="facts">
          <h2 class="nhsuk-heading-m">{say("ui-facts-title")}</h2>
          <dl class="facts">
            <For each={view().facts}>
              {(fact) => (
                <div data-testid={`fact-${fact.fact}`}>
                  <dt>{nameOf(fact.fact)}</dt>
                  <dd>
                    {fact.words}
                    <Show when={fact.age !== ""}>
                      <span class="aged">, {fact.age}</span>
                    </Show>
                    <Show when={fact.by !== ""}>
                      <span class="quiet">, {fact.by}</span>
                    </Show>
                    <Show when={fact.conflict}>
                      <strong> {say("ui-facts-two")}</strong>
                    </Show>
                  </dd>
                </div>
              )}
            </For>
          </dl>
          <Show when={view().needsNewer}>{(said) => <p class="standing">{lineText(said())}</p>}</Show>
        </section>
      )}
    </Show>
  );
}
