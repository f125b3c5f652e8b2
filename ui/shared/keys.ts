// The keys of the keypad and what a box holds after one of them. Drawing it is components/keypad.tsx.
export const KEYS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", ".", "0", "back"] as const;

export type Key = (typeof KEYS)[number];

export function pressed(text: string, key: Key): string {
  return key === "back" ? text.slice(0, -1) : text + key;
}
