// Draws one series over time with its usual band, its target, its action lines and marks at given times. The same is said in words and in a table beside it,
// so the picture is hidden from screen readers.
import { createEffect, onCleanup, onMount } from "solid-js";
import type { JSX } from "solid-js";
import type uPlot from "uplot";
import type { Series } from "../../generated/types";

type Plot = typeof uPlot;

/** Day and month as numbers, so that the axis needs no language. */
const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "numeric", timeZone: "Europe/London" });

/** uPlot asks for the navigator's language while loading, and a window without a locale has none that is valid. */
async function loadPlot(): Promise<Plot> {
  Object.defineProperty(navigator, "language", { value: "en-GB", configurable: true });
  const [plot] = await Promise.all([import("uplot"), import("uplot/dist/uPlot.min.css")]);
  return plot.default;
}

function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function rem(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}

/** Lowest and highest value to show: everything that is drawn, with a little room. */
function range(all: readonly Series[], scale: number): [number, number] {
  const values = all.flatMap((series) => [
    ...series.points.map((point) => point.value),
    ...(series.usual ?? []),
    ...series.actionLines.map((line) => line.value),
  ]);
  if (values.length === 0) return [0, 1];
  const low = Math.min(...values) / scale;
  const high = Math.max(...values) / scale;
  const room = Math.max((high - low) * 0.1, 1);
  return [low - room, high + room];
}

/** One table of times for all series; a series without a value at a time has a gap there. */
function columns(all: readonly Series[], scale: number): uPlot.AlignedData {
  const times = [...new Set(all.flatMap((series) => series.points.map((point) => point.atMs)))].sort((a, b) => a - b);
  const values = all.map((series) => {
    const at = new Map(series.points.map((point) => [point.atMs, point.value / scale]));
    return times.map((time) => at.get(time) ?? null);
  });
  return [times.map((time) => time / 1000), ...values];
}

function drawBands(plot: uPlot, all: readonly Series[], scale: number): void {
  const { ctx, bbox } = plot;
  ctx.save();
  for (const series of all) {
    if (!series.usual) continue;
    const top = plot.valToPos(series.usual[1] / scale, "y", true);
    const bottom = plot.valToPos(series.usual[0] / scale, "y", true);
    ctx.fillStyle = token("--chart-band");
    ctx.fillRect(bbox.left, top, bbox.width, bottom - top);
  }
  ctx.restore();
}

function drawActionLines(plot: uPlot, all: readonly Series[], scale: number): void {
  const { ctx, bbox } = plot;
  ctx.save();
  ctx.lineWidth = 2 * devicePixelRatio;
  for (const line of all.flatMap((series) => series.actionLines)) {
    ctx.strokeStyle = token(line.target ? "--text" : "--chart-action");
    ctx.setLineDash((line.target ? [2, 4] : [8, 5]).map((length) => length * devicePixelRatio));
    const y = plot.valToPos(line.value / scale, "y", true);
    ctx.beginPath();
    ctx.moveTo(bbox.left, y);
    ctx.lineTo(bbox.left + bbox.width, y);
    ctx.stroke();
  }
  ctx.restore();
}

/** A line from top to bottom with a head on it, where something else happened: another shape than every other line. */
function drawMarks(plot: uPlot, marks: readonly number[]): void {
  const { ctx, bbox } = plot;
  const head = 6 * devicePixelRatio;
  ctx.save();
  ctx.strokeStyle = token("--chart-mark");
  ctx.fillStyle = token("--chart-mark");
  ctx.lineWidth = 2 * devicePixelRatio;
  for (const mark of marks) {
    const x = plot.valToPos(mark / 1000, "x", true);
    ctx.beginPath();
    ctx.moveTo(x, bbox.top);
    ctx.lineTo(x, bbox.top + bbox.height);
    ctx.stroke();
    ctx.beginPath();
    ctx.moveTo(x - head, bbox.top);
    ctx.lineTo(x + head, bbox.top);
    ctx.lineTo(x, bbox.top + 2 * head);
    ctx.fill();
  }
  ctx.restore();
}

/** From the first to the last of everything that is drawn. */
function period(all: readonly Series[], marks: readonly number[]): [number, number] {
  const times = [...all.flatMap((series) => series.points.map((point) => point.atMs)), ...marks].map((time) => time / 1000);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  return first === last ? [first - 86400, last + 86400] : [first, last];
}

function axis(decimals: number | null): uPlot.Axis {
  const text = rem();
  return {
    stroke: token("--text"),
    font: `${text}px "Source Sans 3 Variable", arial, sans-serif`,
    grid: { stroke: token("--chart-grid"), width: 1 },
    size: decimals === null ? text * 2.2 : text * 3.4,
    space: decimals === null ? text * 5 : text * 2.5,
    values: (_plot, splits) =>
      splits.map((value) => (decimals === null ? DAY.format(value * 1000) : value.toFixed(decimals))),
  };
}

function options(all: readonly Series[], marks: readonly number[], width: number): uPlot.Options {
  const decimals = all[0]?.decimals ?? 0;
  const scale = 10 ** decimals;
  const line = token("--chart-line");
  return {
    width,
    height: Math.round(Math.max(rem() * 15, 240)),
    legend: { show: false },
    cursor: { show: false },
    scales: { x: { range: () => period(all, marks) }, y: { range: () => range(all, scale) } },
    axes: [{ ...axis(null), incrs: [86400, 2 * 86400, 7 * 86400, 14 * 86400, 31 * 86400, 92 * 86400] }, axis(decimals > 0 ? 1 : 0)],
    series: [
      {},
      ...all.map((_, index) => ({
        stroke: line,
        width: 2,
        spanGaps: true,
        ...(index > 0 ? { dash: [3, 4] } : {}),
        points: { show: true, size: 7, fill: line, stroke: line },
      })),
    ],
    hooks: {
      drawClear: [(plot) => drawBands(plot, all, scale)],
      draw: [(plot) => drawActionLines(plot, all, scale), (plot) => drawMarks(plot, marks)],
    },
  };
}

/** Several series share one chart when they share a unit: the upper and the lower pressure. */
export function Chart(props: { all: readonly Series[]; marks: readonly number[] }): JSX.Element {
  let holder: HTMLDivElement | undefined;
  let plot: uPlot | undefined;
  let Plot: Plot | undefined;
  const draw = (all: readonly Series[], marks: readonly number[]): void => {
    if (!Plot || !holder || holder.clientWidth === 0) return;
    plot?.destroy();
    plot = new Plot(options(all, marks, holder.clientWidth), columns(all, 10 ** (all[0]?.decimals ?? 0)), holder);
  };
  const watcher = new ResizeObserver(() => draw(props.all, props.marks));
  onMount(() => {
    void loadPlot().then((loaded) => {
      Plot = loaded;
      if (holder) watcher.observe(holder);
    });
  });
  createEffect(() => draw(props.all, props.marks));
  onCleanup(() => {
    watcher.disconnect();
    plot?.destroy();
  });
  return <div class="chart" ref={holder} aria-hidden="true" data-testid="chart" />;
}
