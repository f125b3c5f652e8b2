// Draws the caseload. Arrow keys go through the rows, Enter opens one, a letter of the search finds one.
import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { CaseloadRow } from "../../generated/types";
import { Box } from "../../shared/components/box";
import { Title } from "../../shared/components/page";
import { Reading, ReadTrouble } from "../../shared/components/trouble";
import { ZoneMark } from "../../shared/components/zone";
import { createProgram, type Lent } from "../../shared/program";
import { lineText, say } from "../../shared/words/say";
import type { Place } from "../places";
import { FILTERS, first, found, marks, reads, rowId, start, type Event, type Filter, type Model } from "./model";
import { update } from "./update";

function filterWord(filter: Filter): string {
  switch (filter) {
    case "all":
      return say("ui-caseload-all");
    case "act":
      return say("ui-caseload-act");
    case "notSeen":
      return say("ui-caseload-not-seen");
    case "conflicts":
      return say("ui-caseload-conflicts");
  }
}

export function CaseloadScreen(props: { lent: Lent<Place> }): JSX.Element {
  const { model, send } = createProgram<Model, Event, Place>({ start, first, update, reads }, props.lent);
  const rows = (): CaseloadRow[] => found(model());
  const arrows = (event: KeyboardEvent): void => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const from = (event.target as HTMLElement).closest("tr")?.dataset.row ?? null;
    event.preventDefault();
    send({ is: "stepped", from, by: event.key === "ArrowDown" ? 1 : -1 });
  };
  return (
    <div onKeyDown={arrows}>
      <ReadTrouble trouble={model().trouble} again={() => send({ is: "stale" })} />
      <Title text={say("ui-caseload-title")} caption={model().caseload?.asOf.text} />
      <Show when={model().caseload} fallback={<Reading />}>
        {(caseload) => (
          <>
            <Show when={caseload().left.length > 0}>
              <section class="panel" aria-label={say("ui-caseload-left")} data-testid="caseload-left">
                <ul class="lines">
                  <For each={caseload().left}>{(said) => <li>{said.text}</li>}</For>
                </ul>
                <p class="quiet">{say("ui-caseload-left-ask")}</p>
              </section>
            </Show>
            <Finder model={model()} send={send} />
            <p role="status" data-testid="caseload-count">
              {say("ui-caseload-count", { found: rows().length, all: caseload().rows.length })}
            </p>
            <Show when={rows().length > 0} fallback={<p>{say("ui-caseload-nobody")}</p>}>
              <List rows={rows().slice(0, model().shown)} send={send} />
            </Show>
            <Show when={rows().length > model().shown}>
              <button type="button" class="nhsuk-button nhsuk-button--secondary" data-testid="caseload-more" onClick={() => send({ is: "moreChosen" })}>
                {say("ui-caseload-more", { count: rows().length - model().shown })}
              </button>
            </Show>
            <p class="quiet" data-testid="caseload-sync">
              {caseload().sync.said.text}
            </p>
          </>
        )}
      </Show>
    </div>
  );
}

function Finder(props: { model: Model; send(event: Event): void }): JSX.Element {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    props.send({ is: "firstChosen" });
  };
  return (
    <form class="finder" role="search" onSubmit={submit}>
      <Box
        field="search"
        label={say("ui-caseload-search")}
        testid="caseload-search"
        width={20}
        value={props.model.search}
        trouble={null}
        onTyped={(text) => props.send({ is: "searched", text })}
      />
      <div class="row" role="group" aria-label={say("ui-caseload-filter")}>
        <For each={FILTERS}>
          {(filter) => (
            <button
              type="button"
              class="plain-button"
              aria-pressed={props.model.filter === filter}
              data-testid={`filter-${filter}`}
              onClick={() => props.send({ is: "filterChosen", filter })}
            >
              {filterWord(filter)}
            </button>
          )}
        </For>
      </div>
    </form>
  );
}

function List(props: { rows: readonly CaseloadRow[]; send(event: Event): void }): JSX.Element {
  return (
    <table class="list list--folds" data-testid="caseload">
      <caption class="nhsuk-u-visually-hidden">{say("ui-caseload-caption")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("ui-caseload-zone")}</th>
          <th scope="col">{say("ui-caseload-who")}</th>
          <th scope="col">{say("ui-caseload-reason")}</th>
          <th scope="col">{say("ui-caseload-age")}</th>
          <th scope="col">{say("ui-caseload-weight")}</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.rows}>{(row) => <Row row={row} send={props.send} />}</For>
      </tbody>
    </table>
  );
}

function Row(props: { row: CaseloadRow; send(event: Event): void }): JSX.Element {
  return (
    <tr data-row={props.row.id} data-testid={`caseload-row-${props.row.id}`} data-zone={props.row.notSeen ? "notSeen" : props.row.zone}>
      <td>
        <For each={marks(props.row)}>
          {(mark) => (
            <p class="mark">
              <ZoneMark zone={mark} />
            </p>
          )}
        </For>
      </td>
      <th scope="row">
        <button
          type="button"
          class="link"
          id={rowId(props.row.id)}
          data-testid={`open-${props.row.id}`}
          onClick={() => props.send({ is: "patientChosen", id: props.row.id })}
        >
          {props.row.name}
        </button>
        <p class="quiet">
          {props.row.born}
          <Show when={props.row.nhsNumber !== ""}>
            {" · "}
            <span class="whole">{props.row.nhsNumber}</span>
          </Show>
        </p>
      </th>
      <td>
        {props.row.reason.text}
        <For each={props.row.states.filter((state) => state.said.text !== props.row.reason.text)}>
          {(state) => <p class="aged">{state.said.text}</p>}
        </For>
        <For each={props.row.tasks}>{(task) => <p class="aged">{task.text}</p>}</For>
        <Show when={props.row.tier}>
          {(said) => (
            <p class="quiet" data-testid={`tier-${props.row.id}`}>
              {said().text}
            </p>
          )}
        </Show>
        <Show when={props.row.conflicts > 0}>
          <p>
            <strong>{say("ui-caseload-row-conflicts", { count: props.row.conflicts })}</strong>
          </p>
        </Show>
        <Show when={props.row.road}>
          {(road) => <p class="aged">{lineText(road())}</p>}
        </Show>
        <Show when={props.row.incomplete}>
          <p class="aged">{say("ui-incomplete")}</p>
        </Show>
      </td>
      <td data-label={say("ui-caseload-age")} class={props.row.notSeen ? "aged" : ""}>
        {props.row.age.text}
      </td>
      <td data-label={say("ui-caseload-weight")} class={props.row.notSeen ? "aged" : ""}>
        {props.row.lastWeight || "–"}
      </td>
    </tr>
  );
}
