// Which chart of the numbers is shown, and what it shows said in words. Pure; drawing is view.tsx.
import type { Numbers, Series } from "../../../generated/types";

export const PERIODS = [7, 31, 92, 366] as const;

export const CHARTS = ["weight", "pressure", "pulse", "oxygen", "symptoms"] as const;
export type ChartKind = (typeof CHARTS)[number];

/** Upper and lower pressure are one chart. */
export function seriesOf(numbers: Numbers, chart: ChartKind): Series[] {
  const kinds = chart === "pressure" ? ["systolic", "diastolic"] : [chart];
  return numbers.series.filter((series) => kinds.includes(series.kind) && series.points.length > 0);
}

/** The charts that have something to show. */
export function chartsIn(numbers: Numbers): ChartKind[] {
  return CHARTS.filter((chart) => (chart === "symptoms" ? numbers.symptoms.length > 0 : seriesOf(numbers, chart).length > 0));
}

/** The wanted chart, or the first there is. */
export function chartShown(numbers: Numbers, wanted: ChartKind): ChartKind | null {
  const charts = chartsIn(numbers);
  return charts.includes(wanted) ? wanted : (charts[0] ?? null);
}

/** An integer of the series as it is read, with its decimals. */
export function shown(series: Series, value: number): string {
  return (value / 10 ** series.decimals).toFixed(series.decimals);
}

export interface Summary {
  latest: string;
  lowest: string;
  highest: string;
  count: number;
}

export function summaryOf(series: Series): Summary | null {
  const values = series.points.map((point) => point.value);
  const latest = values.at(-1);
  if (latest === undefined) return null;
  return {
    latest: shown(series, latest),
    lowest: shown(series, Math.min(...values)),
    highest: shown(series, Math.max(...values)),
    count: values.length,
  };
}
