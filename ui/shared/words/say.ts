// Says a sentence of the catalogue in the language of the window. The host's sentences come ready and do not pass here.
// Which sentence is due is the screen's business.
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { createSignal } from "solid-js";
import welsh from "../../generated/words/cy.ftl?raw";
import english from "../../generated/words/en.ftl?raw";
import type { Line } from "../trouble";
import type { Words } from "../../generated/words/keys";

export type Language = "en" | "cy";

const LOCALES = { en: "en-GB", cy: "cy-GB" } as const;

function bundle(language: Language, source: string): FluentBundle {
  const made = new FluentBundle(LOCALES[language], { useIsolating: false });
  made.addResource(new FluentResource(source));
  return made;
}

const bundles: Record<Language, FluentBundle> = { en: bundle("en", english), cy: bundle("cy", welsh) };
const [language, setLanguageSignal] = createSignal<Language>("en");

export { language };

export function asLanguage(code: string): Language {
  return code === "cy" ? "cy" : "en";
}

/** Changes every sentence on the screen, and tells screen readers how to pronounce it. */
export function setLanguage(next: Language): void {
  setLanguageSignal(next);
  document.documentElement.lang = LOCALES[next];
}

function format(key: string, args: Record<string, string | number> | undefined): string {
  for (const from of [bundles[language()], bundles.en]) {
    const message = from.getMessage(key);
    if (message?.value) return from.formatPattern(message.value, args ?? null, []);
  }
  return key;
}

/** The sentence for a key; a key with parameters must be given them, each by name. */
export function say<K extends keyof Words>(key: K, ...args: Words[K] extends null ? [] : [Words[K]]): string {
  return format(key, args[0] as Record<string, string | number> | undefined);
}

const [reviewed, setReviewed] = createSignal(false);

/** Whether the service has had the Welsh about safety reviewed; until it has, the English stands above it. */
export function asReviewed(value: boolean): void {
  setReviewed(value);
}

/** The same, and for what somebody's safety hangs on the English line above the Welsh one: for `Lines` to draw. */
export function saySafely<K extends keyof Words>(key: K, ...args: Words[K] extends null ? [] : [Words[K]]): string {
  const own = say(key, ...args);
  const marked = bundles.cy.getMessage(key)?.attributes["safety"] !== undefined;
  if (language() !== "cy" || reviewed() || !marked) return own;
  const english = bundles.en.getMessage(key);
  const given = (args[0] as Record<string, string | number> | undefined) ?? null;
  return english?.value ? `${bundles.en.formatPattern(english.value, given, [])}\n${own}` : own;
}

/** The text of a line, whoever said it. */
export function lineText(line: Line): string {
  return "text" in line ? line.text : format(line.word, line.args);
}
