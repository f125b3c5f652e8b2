// The host as it is in the program: Tauri's commands and its `changed` event.
// The only file that knows Tauri.
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { Host } from "./run";

function topicsIn(payload: unknown): readonly string[] {
  const list = Array.isArray(payload) ? payload : (payload as { topics?: unknown } | null)?.topics;
  return Array.isArray(list) ? list.filter((topic): topic is string => typeof topic === "string") : [];
}

export const tauriHost: Host = {
  call: (command, input) => invoke(command, input === null ? {} : { input }),
  onChanged(listener) {
    void listen("changed", (event) => listener(topicsIn(event.payload)));
  },
};
