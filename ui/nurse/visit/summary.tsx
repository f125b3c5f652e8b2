// Draws the end of a visit: what was asked and what was not, what does not fit, who does what by when, the signature,
// and after it what was added.
import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { Said, VisitSection } from "../../generated/types";
import { lineText, say } from "../../shared/words/say";
import { ADDENDUM } from "./model";
import { stateWord } from "./sections";
import { fieldForm, held, nameOf, sectionOf, unsaved } from "./shown";
import type { Part } from "./view";
import { Words } from "./words-box";

const ACTIONS = "plan/actions";

export function Summary(props: Part): JSX.Element {
  const signed = (): boolean => props.model.view?.signed ?? false;
  return (
    <section aria-labelledby="visit-section" data-testid="visit-summary" data-signed={signed()}>
      <h2 class="nhsuk-heading-m" id="visit-section" tabindex="-1">
        {signed() ? say("ui-visit-whole") : say("ui-visit-summary")}
      </h2>
      <Show when={signed()}>
        <p class="nhsuk-inset-text" role="status" data-testid="visit-signed">
          {props.model.view ? lineText(props.model.view.said) : ""}
        </p>
      </Show>
      <LeftOpen {...props} />
      <Actions {...props} />
      <Answers {...props} />
      <Told title={say("ui-visit-sum-differs")} said={props.model.view?.planDiffers ?? []} testid="visit-differs" />
      <Told title={say("ui-visit-late")} said={props.model.view?.late ?? []} testid="visit-late" />
      <Show when={props.model.view?.needsNewer}>{(said) => <p class="standing">{lineText(said())}</p>}</Show>
      <Show when={signed()} fallback={<Sign {...props} />}>
        <Added {...props} />
      </Show>
    </section>
  );
}

function Told(props: { title: string; said: readonly Said[]; testid: string }): JSX.Element {
  return (
    <Show when={props.said.length > 0}>
      <div class="panel" data-testid={props.testid}>
        <h3 class="nhsuk-heading-s">{props.title}</h3>
        <ul class="lines">
          <For each={props.said}>{(said) => <li>{lineText(said)}</li>}</For>
        </ul>
      </div>
    </Show>
  );
}

function Way(props: Part & { field: string; text: string }): JSX.Element {
  return (
    <button type="button" class="link" onClick={() => props.send({ is: "fieldWanted", section: sectionOf(props.field), field: props.field })}>
      {props.text}
    </button>
  );
}

/** What stands in the way of a whole visit; none of it stops anybody but two versions and what is not saved. */
function LeftOpen(props: Part): JSX.Element {
  const name = (field: string): string => fieldForm(props.model, field)?.name ?? field;
  const points = () => props.model.view?.openPoints ?? [];
  const conflicts = () => props.model.view?.conflicts ?? [];
  return (
    <>
      <Show when={unsaved(props.model).length > 0}>
        <div class="standing" data-testid="visit-unsaved">
          <p>{say("ui-visit-sum-typed")}</p>
          <ul class="lines">
            <For each={unsaved(props.model)}>{(field) => <li><Way {...props} field={field} text={name(field)} /></li>}</For>
          </ul>
        </div>
      </Show>
      <Show when={conflicts().length > 0}>
        <div class="standing" data-testid="visit-conflicts">
          <p>{say("ui-visit-sum-conflicts")}</p>
          <ul class="lines">
            <For each={conflicts()}>{(field) => <li><Way {...props} field={field} text={name(field)} /></li>}</For>
          </ul>
        </div>
      </Show>
      <Show when={points().length > 0}>
        <div class="panel" data-testid="visit-points">
          <h3 class="nhsuk-heading-s">{say("ui-visit-sum-open")}</h3>
          <ul class="lines">
            <For each={points()}>{(point) => <li><Way {...props} field={point.field} text={lineText(point.said)} /></li>}</For>
          </ul>
        </div>
      </Show>
    </>
  );
}

function Actions(props: Part): JSX.Element {
  const lines = () => held(props.model, ACTIONS)?.versions.flatMap((version) => version.lines) ?? [];
  const columns = () => fieldForm(props.model, ACTIONS)?.columns ?? [];
  return (
    <div class="panel" data-testid="visit-actions">
      <h3 class="nhsuk-heading-s">{fieldForm(props.model, ACTIONS)?.name ?? ""}</h3>
      <Show when={lines().length > 0} fallback={<p>{say("ui-visit-actions-none")}</p>}>
        <table class="list list--folds">
          <caption class="nhsuk-u-visually-hidden">{fieldForm(props.model, ACTIONS)?.name ?? ""}</caption>
          <thead>
            <tr>
              <For each={columns()}>{(column) => <th scope="col">{column.name}</th>}</For>
            </tr>
          </thead>
          <tbody>
            <For each={lines()}>
              {(line) => (
                <tr>
                  <For each={columns()}>
                    {(column) => (
                      <td data-label={column.name}>{line.parts.find((part) => part.part === column.field)?.value ?? say("ui-visit-not-asked")}</td>
                    )}
                  </For>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </Show>
    </div>
  );
}

/** All sections, with every answer and what was left blank. */
function Answers(props: Part): JSX.Element {
  return (
    <For each={props.model.view?.sections ?? []}>
      {(section) => (
        <section class="panel visit-sum" data-testid={`sum-${section.section}`} data-state={section.state}>
          <h3 class="nhsuk-heading-s">
            {nameOf(props.model, section.section)}: {stateWord(section.state)}
          </h3>
          <Show when={section.why !== ""}>
            <p>{section.why}</p>
          </Show>
          <dl class="visit-sum__answers">
            <For each={section.fields.filter((field) => field.versions.length > 0)}>
              {(field) => (
                <div>
                  <dt>{fieldForm(props.model, field.field)?.name ?? field.field}</dt>
                  <For each={field.versions}>{(version) => <dd>{version.value}</dd>}</For>
                </div>
              )}
            </For>
          </dl>
          <Blank {...props} section={section} />
        </section>
      )}
    </For>
  );
}

function Blank(props: Part & { section: VisitSection }): JSX.Element {
  const names = (): string => props.section.blank.map((field) => fieldForm(props.model, field)?.name ?? field).join(", ");
  return (
    <>
      <Show when={props.section.state === "asked" && props.section.blank.length > 0}>
        <p class="quiet">{say("ui-visit-sum-blank", { fields: names() })}</p>
      </Show>
      <Show when={!props.model.view?.signed}>
        <button
          type="button"
          class="link"
          data-testid={`sum-go-${props.section.section}`}
          onClick={() => props.send({ is: "sectionChosen", section: props.section.section })}
        >
          {say("ui-visit-go", { section: nameOf(props.model, props.section.section) })}
        </button>
      </Show>
    </>
  );
}

function Sign(props: Part): JSX.Element {
  const waits = (): boolean => unsaved(props.model).length > 0 || props.model.sending !== null;
  return (
    <div class="panel">
      <p>{waits() ? say("ui-visit-sign-first") : say("ui-visit-sign-help")}</p>
      <button
        type="button"
        class="nhsuk-button"
        data-testid="visit-sign"
        aria-disabled={waits() || props.model.signing}
        onClick={() => props.send({ is: "signChosen" })}
      >
        {props.model.signing ? say("ui-saving") : say("ui-visit-sign")}
      </button>
    </div>
  );
}

function Added(props: Part): JSX.Element {
  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    props.send({ is: "addendumSaved" });
  };
  return (
    <>
      <div class="panel" id="visit-added" tabindex="-1" data-testid="visit-added">
        <h3 class="nhsuk-heading-s">{say("ui-visit-added")}</h3>
        <Show when={(props.model.view?.addenda.length ?? 0) > 0} fallback={<p>{say("ui-visit-added-none")}</p>}>
          <ul class="lines">
            <For each={props.model.view?.addenda ?? []}>
              {(note) => (
                <li>
                  {note.text} <span class="quiet">({note.by}, {note.at})</span>
                </li>
              )}
            </For>
          </ul>
        </Show>
      </div>
      <form class="panel" onSubmit={save} noValidate>
        <Words
          field="text"
          label={say("ui-visit-add")}
          hint={say("ui-visit-add-hint")}
          value={props.model.typed[ADDENDUM]?.text ?? ""}
          trouble={props.model.trouble}
          testid="visit-addendum"
          onTyped={(text) => props.send({ is: "addendumTyped", text })}
        />
        <button type="submit" class="nhsuk-button" data-testid="visit-addendum-save" aria-disabled={props.model.adding}>
          {props.model.adding ? say("ui-saving") : say("ui-visit-add-save")}
        </button>
      </form>
    </>
  );
}
