// Where swelling is, as lines of the list and as places on a body: the same thing told twice.
// A line for both legs is one on each side of the body.
import type { Line } from "./model";

/** Places that there are on both sides, from the ground up. */
export const PAIRED = ["foot", "ankle", "mid-calf", "knee", "thigh"] as const;
/** Places that there is one of. */
export const SINGLE = ["scrotal", "abdominal", "sacral"] as const;
export const SIDES = ["right", "left"] as const;

export interface Spot {
  site: string;
  /** `left`, `right`, or nothing for a place that there is one of. */
  side: string;
}

export const SPOTS: readonly Spot[] = [
  ...PAIRED.flatMap((site) => SIDES.map((side) => ({ site, side }))),
  ...SINGLE.map((site) => ({ site, side: "" })),
];

function isOf(line: Line, spot: Spot): boolean {
  if (line["site"] !== spot.site) return false;
  return spot.side === "" || line["side"] === spot.side || line["side"] === "both";
}

/** The line that tells of this place, if any does. */
export function at(lines: readonly Line[], spot: Spot): Line | undefined {
  return lines.find((line) => isOf(line, spot));
}

/** The lines without this place; of a line for both sides the other side stays. */
export function without(lines: readonly Line[], spot: Spot): Line[] {
  return lines.flatMap((line) => {
    if (!isOf(line, spot)) return [line];
    if (line["side"] !== "both" || spot.side === "") return [];
    return [{ ...line, side: spot.side === "left" ? "right" : "left" }];
  });
}

/** The lines with one part of this place said. */
export function told(lines: readonly Line[], spot: Spot, part: "grade" | "pitting", text: string): Line[] {
  const before = at(lines, spot);
  const line: Line = { ...before, site: spot.site, [part]: text };
  if (spot.side !== "") line["side"] = spot.side;
  else delete line["side"];
  const index = before === undefined ? -1 : lines.indexOf(before);
  if (before !== undefined && (before["side"] !== "both" || spot.side === "")) return lines.map((one, here) => (here === index ? line : one));
  return [...without(lines, spot), line];
}

/** The mark on the body: more of it for more swelling, so that no colour has to be seen. */
export function mark(line: Line | undefined): string {
  switch (line?.["grade"]) {
    case undefined:
      return line === undefined ? "" : "?";
    case "none":
      return "0";
    case "mild":
      return "+";
    case "moderate":
      return "++";
    case "severe":
      return "+++";
    default:
      return "?";
  }
}
