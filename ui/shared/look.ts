// How the screen looks for a person: text size, contrast, language. Put on the page here and remembered for the
// unlock window, which cannot read a locked profile; nothing about health is kept.
import type { Preferences } from "../generated/types";
import { asLanguage, setLanguage } from "./words/say";

export const SIZES = [100, 125, 150, 200] as const;

export const PLAIN: Preferences = { language: "en", textPercent: 100, highContrast: false };

const KEPT = "hearth-look";

export function applyLook(look: Preferences): void {
  const root = document.documentElement;
  root.dataset.text = String(look.textPercent);
  root.dataset.contrast = look.highContrast ? "high" : "usual";
  setLanguage(asLanguage(look.language));
  try {
    localStorage.setItem(KEPT, JSON.stringify(look));
  } catch {
    // No storage: the unlock window will start plain.
  }
}

export function rememberedLook(): Preferences {
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT) ?? "null") as Partial<Preferences> | null;
    return {
      language: asLanguage(kept?.language ?? "en"),
      textPercent: SIZES.find((size) => size === kept?.textPercent) ?? 100,
      highContrast: kept?.highContrast === true,
    };
  } catch {
    return PLAIN;
  }
}

/** The next larger or smaller size; the same when there is none. */
export function sizeBeside(now: number, step: 1 | -1): number {
  const at = SIZES.findIndex((size) => size >= now);
  const from = at === -1 ? SIZES.length - 1 : at;
  return SIZES[Math.min(SIZES.length - 1, Math.max(0, from + step))] ?? now;
}
