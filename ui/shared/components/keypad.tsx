// A big keypad for people who would rather press than type. It types into the box that has the focus and leaves it there.
import { For } from "solid-js";
import type { JSX } from "solid-js";
import { KEYS, type Key } from "../keys";
import { say } from "../words/say";

export function Keypad(props: { onKey(key: Key): void }): JSX.Element {
  const name = (key: Key): string => {
    if (key === "back") return say("ui-keypad-back");
    return key === "." ? say("ui-keypad-point") : key;
  };
  return (
    <div class="keypad" role="group" aria-label={say("ui-keypad-name")}>
      <For each={KEYS}>
        {(key) => (
          <button
            type="button"
            class="keypad__key"
            aria-label={name(key)}
            data-testid={`key-${key === "." ? "point" : key}`}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => props.onKey(key)}
          >
            {key === "back" ? "⌫" : key}
          </button>
        )}
      </For>
    </div>
  );
}
