// Draws the way through a visit: all sections in any order, each with how it stands in a word and a shape.
import { For, Match, Show, Switch } from "solid-js";
import type { JSX } from "solid-js";
import type { VisitSection } from "../../generated/types";
import { say } from "../../shared/words/say";
import { SUMMARY_PAGE } from "./model";
import { nameOf, sectionOf, unsaved } from "./shown";
import type { Part } from "./view";

function StateShape(props: { state: string }): JSX.Element {
  return (
    <svg class="visit-state" viewBox="0 0 24 24" aria-hidden="true">
      <Switch>
        <Match when={props.state === "asked"}>
          <circle cx="12" cy="12" r="10" fill="currentColor" />
          <path d="M7 12l4 4 7-8" fill="none" stroke="var(--panel)" stroke-width="3" />
        </Match>
        <Match when={props.state === "not-possible"}>
          <rect x="2" y="2" width="20" height="20" fill="none" stroke="currentColor" stroke-width="2.5" />
          <path d="M4 20L20 4" stroke="currentColor" stroke-width="2.5" />
        </Match>
        <Match when={props.state === "not-asked"}>
          <circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" stroke-width="2.5" stroke-dasharray="4 3" />
        </Match>
      </Switch>
    </svg>
  );
}

export function stateWord(state: string): string {
  switch (state) {
    case "asked":
      return say("ui-visit-asked");
    case "not-possible":
      return say("ui-visit-not-possible");
    default:
      return say("ui-visit-not-asked");
  }
}

export function Sections(props: Part): JSX.Element {
  const left = (section: VisitSection): number => (section.state === "asked" ? section.blank.length : 0);
  const isTyped = (section: string): boolean => unsaved(props.model).some((field) => sectionOf(field) === section);
  const current = (section: string): "true" | undefined => (props.model.section === section ? "true" : undefined);
  return (
    <nav class="visit__sections" aria-label={say("ui-visit-sections")}>
      <ol>
        <For each={props.model.form?.sections.map((one) => one.section) ?? []}>
          {(code) => {
            const section = (): VisitSection | undefined => props.model.view?.sections.find((one) => one.section === code);
            return (
              <Show when={section()}>
                {(held) => (
                  <li>
                    <button
                      type="button"
                      class="visit__way"
                      aria-current={current(code)}
                      data-testid={`section-${code}`}
                      data-state={held().state}
                      onClick={() => props.send({ is: "sectionChosen", section: code })}
                    >
                      <StateShape state={held().state} />
                      <span>
                        <strong>{nameOf(props.model, code)}</strong>
                        <span class="visit__state">
                          {stateWord(held().state)}
                          <Show when={left(held()) > 0}>{`, ${say("ui-visit-left", { count: left(held()) })}`}</Show>
                          <Show when={isTyped(code)}>{`, ${say("ui-visit-typed-here")}`}</Show>
                        </span>
                      </span>
                    </button>
                  </li>
                )}
              </Show>
            );
          }}
        </For>
        <li>
          <button
            type="button"
            class="visit__way visit__way--end"
            aria-current={current(SUMMARY_PAGE)}
            data-testid="section-summary"
            onClick={() => props.send({ is: "sectionChosen", section: SUMMARY_PAGE })}
          >
            <strong>{props.model.view?.signed ? say("ui-visit-whole") : say("ui-visit-summary")}</strong>
          </button>
        </li>
      </ol>
    </nav>
  );
}

/** To the next section, and from the last one to the summary. */
export function Onward(props: Part): JSX.Element {
  const codes = (): string[] => props.model.form?.sections.map((one) => one.section) ?? [];
  const next = (): string => codes()[codes().indexOf(props.model.section) + 1] ?? SUMMARY_PAGE;
  const name = (): string => (next() === SUMMARY_PAGE ? say("ui-visit-summary") : nameOf(props.model, next()));
  return (
    <p class="row">
      <button type="button" class="nhsuk-button" data-testid="visit-onward" onClick={() => props.send({ is: "sectionChosen", section: next() })}>
        {say("ui-visit-next", { section: name() })}
      </button>
    </p>
  );
}
