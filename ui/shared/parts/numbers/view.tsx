// Draws numbers over time: how far back, which chart, the chart, the same in words, the same as a table.
// What can be done with a row is the screen's.
import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { MedicineMark, Numbers, NumbersRow, Series, SymptomLine } from "../../../generated/types";
import { Chart } from "../../components/chart";
import { ReachedLine } from "../../components/reached";
import { ZoneMark } from "../../components/zone";
import { say } from "../../words/say";
import { CHARTS, chartShown, chartsIn, PERIODS, seriesOf, shown, summaryOf, type ChartKind } from "./pick";

/** How many days of a symptom are named; all of them stand in the table. */
const LATEST = 5;

export interface NumbersProps {
  numbers: Numbers;
  days: number;
  chart: ChartKind;
  onDays(days: number): void;
  onChart(chart: ChartKind): void;
  actions?: (row: NumbersRow) => JSX.Element;
  /** What stands between the charts and the table. */
  below?: JSX.Element;
}

function periodWord(days: number): string {
  switch (days) {
    case 7:
      return say("ui-numbers-week");
    case 31:
      return say("ui-numbers-month");
    case 92:
      return say("ui-numbers-quarter");
    default:
      return say("ui-numbers-year");
  }
}

function chartWord(chart: ChartKind): string {
  switch (chart) {
    case "weight":
      return say("ui-numbers-weight");
    case "pressure":
      return say("ui-numbers-pressure");
    case "pulse":
      return say("ui-numbers-pulse");
    case "oxygen":
      return say("ui-numbers-oxygen");
    case "symptoms":
      return say("ui-numbers-symptoms");
  }
}

export function NumbersPart(props: NumbersProps): JSX.Element {
  const chart = (): ChartKind | null => chartShown(props.numbers, props.chart);
  return (
    <>
      <div class="row" role="group" aria-label={say("ui-numbers-period")}>
        <For each={PERIODS}>
          {(days) => (
            <button
              type="button"
              class="plain-button"
              aria-pressed={props.days === days}
              data-testid={`period-${days}`}
              onClick={() => props.onDays(days)}
            >
              {periodWord(days)}
            </button>
          )}
        </For>
      </div>
      <Show when={props.numbers.notLoaded}>
        {(said) => <p class="aged" data-testid="numbers-not-loaded">{said().text}</p>}
      </Show>
      <Show when={chart()} fallback={<NoNumbers numbers={props.numbers} />} keyed>
        {(shownChart) => (
          <section class="panel">
            <div class="row" role="group" aria-label={say("ui-numbers-charts")}>
              <For each={chartsIn(props.numbers)}>
                {(one) => (
                  <button
                    type="button"
                    class="plain-button"
                    aria-pressed={one === shownChart}
                    data-testid={`chart-${one}`}
                    onClick={() => props.onChart(one)}
                  >
                    {chartWord(one)}
                  </button>
                )}
              </For>
            </div>
            <Show when={shownChart !== "symptoms"} fallback={<Symptoms all={props.numbers.symptoms} />}>
              <Chart all={seriesOf(props.numbers, shownChart)} marks={props.numbers.medicines.map((mark) => mark.atMs)} />
              <ChartKey all={seriesOf(props.numbers, shownChart)} marks={props.numbers.medicines} />
              <For each={seriesOf(props.numbers, shownChart)}>{(series) => <InWords series={series} />}</For>
            </Show>
            <Medicines marks={props.numbers.medicines} />
          </section>
        )}
      </Show>
      {props.below}
      <Show when={props.numbers.rows.length > 0}>
        <NumbersTable rows={props.numbers.rows} actions={props.actions} />
      </Show>
    </>
  );
}

function ChartKey(props: { all: readonly Series[]; marks: readonly MedicineMark[] }): JSX.Element {
  return (
    <ul class="key-line" aria-hidden="true">
      <li>
        <span class="key-line__swatch key-line__swatch--line" />
        {props.all.map((series) => series.name).join(", ")} ({props.all[0]?.unit})
      </li>
      <Show when={props.all.some((series) => series.usual !== null)}>
        <li>
          <span class="key-line__swatch key-line__swatch--usual" />
          {say("ui-numbers-key-usual")}
        </li>
      </Show>
      <For each={props.all.flatMap((series) => series.actionLines.filter((line) => line.target))}>
        {(line) => (
          <li>
            <span class="key-line__swatch key-line__swatch--target" />
            {line.name}
          </li>
        )}
      </For>
      <Show when={props.all.some((series) => series.actionLines.some((line) => !line.target))}>
        <li>
          <span class="key-line__swatch key-line__swatch--action" />
          {say("ui-numbers-key-action")}
        </li>
      </Show>
      <Show when={props.marks.length > 0}>
        <li>
          <span class="key-line__swatch key-line__swatch--medicine" />
          {say("ui-numbers-key-medicine")}
        </li>
      </Show>
    </ul>
  );
}

/** The days on which medicines changed, in words; the chart has a line at each. */
function Medicines(props: { marks: readonly MedicineMark[] }): JSX.Element {
  return (
    <Show when={props.marks.length > 0}>
      <h3 class="nhsuk-heading-s">{say("ui-numbers-medicines")}</h3>
      <ul class="lines" data-testid="numbers-medicines">
        <For each={props.marks}>{(mark) => <li>{mark.said.text}</li>}</For>
      </ul>
    </Show>
  );
}

/** A mark for every answer, oldest first, and the same in words. */
function Symptoms(props: { all: readonly SymptomLine[] }): JSX.Element {
  const told = (line: SymptomLine): SymptomLine["answers"] => line.answers.filter((answer) => answer.told);
  return (
    <dl class="symptoms" data-testid="numbers-symptoms">
      <For each={props.all}>
        {(line) => (
          <div data-testid={`symptom-${line.symptom}`}>
            <dt>{line.name}</dt>
            <dd>
              <p class="symptoms__strip" aria-hidden="true">
                <For each={line.answers}>{(answer) => <span class="symptoms__answer" data-told={answer.told} />}</For>
              </p>
              <p>{say("ui-numbers-symptom-told", { count: told(line).length, all: line.answers.length })}</p>
              <ul class="lines">
                <For each={told(line).slice(-LATEST).reverse()}>
                  {(answer) => (
                    <li>
                      {answer.day}: {answer.answer}
                    </li>
                  )}
                </For>
              </ul>
            </dd>
          </div>
        )}
      </For>
    </dl>
  );
}

/** Nothing to draw. While the history is still coming that is said above, and 'none' would be wrong. */
function NoNumbers(props: { numbers: Numbers }): JSX.Element {
  return (
    <Show when={props.numbers.notLoaded === null}>
      <p data-testid="numbers-none">{say("ui-numbers-none")}</p>
    </Show>
  );
}

/** The chart said in words: for screen readers, and for everybody who would rather read. */
function InWords(props: { series: Series }): JSX.Element {
  return (
    <Show when={summaryOf(props.series)}>
      {(summary) => (
        <p data-testid={`summary-${props.series.kind}`}>
          <strong>{props.series.name}. </strong>
          {say("ui-numbers-summary", { ...summary(), unit: props.series.unit })}{" "}
          <Show when={props.series.usual}>
            {(usual) => say("ui-numbers-usual", { low: shown(props.series, usual()[0]), high: shown(props.series, usual()[1]), unit: props.series.unit })}
          </Show>{" "}
          <For each={props.series.actionLines}>
            {(line) => <span>{say("ui-numbers-action", { name: line.name, value: shown(props.series, line.value), unit: props.series.unit })} </span>}
          </For>
        </p>
      )}
    </Show>
  );
}

function markWord(mark: string): string {
  switch (mark) {
    case "corrected":
      return say("ui-mark-corrected");
    case "withdrawn":
      return say("ui-mark-withdrawn");
    case "possible-duplicate":
      return say("ui-mark-possible-duplicate");
    case "time-unsure":
      return say("ui-mark-time-unsure");
    default:
      return mark;
  }
}

function NumbersTable(props: { rows: readonly NumbersRow[]; actions: ((row: NumbersRow) => JSX.Element) | undefined }): JSX.Element {
  const cell = (row: NumbersRow, kind: string): string => row.cells[kind] || "–";
  return (
    <div class="scroll-x" tabindex="0" role="region" aria-label={say("ui-numbers-table")}>
      <table class="list list--folds" data-testid="numbers-table">
        <caption class="nhsuk-table__caption nhsuk-table__caption--m">{say("ui-numbers-table")}</caption>
        <thead>
          <tr>
            <th scope="col">{say("ui-numbers-when")}</th>
            <For each={CHARTS}>{(kind) => <th scope="col">{chartWord(kind)}</th>}</For>
            <th scope="col">{say("ui-numbers-result")}</th>
            <th scope="col">{say("ui-timeline-travelled")}</th>
            <Show when={props.actions}>
              <th scope="col">{say("ui-numbers-put-right")}</th>
            </Show>
          </tr>
        </thead>
        <tbody>
          <For each={props.rows}>
            {(row) => (
              <tr data-testid={`reading-${row.key}`} data-mark={row.mark}>
                <th scope="row">
                  {row.at}
                  <Show when={row.by !== ""}>
                    <p class="aged" data-testid={`numbers-by-${row.key}`}>{say("ui-numbers-by", { who: row.by })}</p>
                  </Show>
                  <Show when={row.mark !== ""}>
                    <p class="aged">{markWord(row.mark)}</p>
                  </Show>
                </th>
                <For each={CHARTS}>{(kind) => <td data-label={chartWord(kind)}>{cell(row, kind)}</td>}</For>
                <td>
                  <ZoneMark zone={row.zone} />
                </td>
                <td data-label={say("ui-timeline-travelled")}>
                  <ReachedLine reached={row.reached} testid={`numbers-reached-${row.key}`} />
                </td>
                <Show when={props.actions}>{(actions) => <td>{actions()(row)}</td>}</Show>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
}
