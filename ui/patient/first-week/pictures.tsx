// Plain pictures for the steps that need one. Each says in words what it shows; none says anything that the words do not.
import type { JSX } from "solid-js";
import { say } from "../../shared/words/say";

/** Somebody stands still on scales that stand on a hard floor. */
export function Scales(): JSX.Element {
  return (
    <svg class="step-picture" viewBox="0 0 160 150" role="img" aria-label={say("ui-week-picture-scales")}>
      <circle cx="80" cy="22" r="14" />
      <path d="M80 36 V88 M80 48 L62 74 M80 48 L98 74 M80 88 L70 122 M80 88 L90 122" />
      <rect x="48" y="122" width="64" height="12" rx="4" />
      <path d="M10 138 H150" />
    </svg>
  );
}

/** Somebody sits with their back against the chair, feet flat, the arm with the cuff on a table. */
export function Pressure(): JSX.Element {
  return (
    <svg class="step-picture" viewBox="0 0 200 150" role="img" aria-label={say("ui-week-picture-pressure")}>
      <circle cx="70" cy="26" r="14" />
      <path d="M66 40 V92 M66 92 H104 V136 H118 M66 56 L92 74 H128" />
      <rect x="76" y="58" width="14" height="16" rx="3" transform="rotate(34 83 66)" />
      <path d="M48 40 V136 M48 98 H92 V136" />
      <path d="M108 80 H186 M176 80 V136" />
      <rect x="146" y="58" width="30" height="20" rx="3" />
      <path d="M90 66 Q120 40 146 66" />
      <path d="M10 138 H190" />
    </svg>
  );
}
