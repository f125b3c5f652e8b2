// Finds the host of this page and lends it to the window: the program's own, or the invented one with `?fake`
// while developing. The invented one is no part of a build that ships.
import { createShelf, localDay } from "../shared/keeping";
import type { Lent } from "../shared/program";
import { run, type Host } from "./run";
import { tauriHost } from "./tauri";
import { createTopics } from "./topics";

async function findHost(): Promise<Host> {
  if (import.meta.env.DEV || import.meta.env.MODE === "fake") {
    if (location.search.includes("fake")) return (await import("./fake/host")).fakeHost(location.search);
  }
  return tauriHost;
}

/** What the web view says of the computer's network: a hint, and no more. */
function hearNetwork(listener: (online: boolean) => void): () => void {
  const came = (): void => listener(true);
  const went = (): void => listener(false);
  window.addEventListener("online", came);
  window.addEventListener("offline", went);
  return () => {
    window.removeEventListener("online", came);
    window.removeEventListener("offline", went);
  };
}

/** Everything a window lends to its screens but the way to another place, which is the window's own. */
export async function openHost(): Promise<Omit<Lent<never>, "go">> {
  const host = await findHost();
  const topics = createTopics();
  host.onChanged((changed) => topics.markStale(changed));
  const shelf = createShelf(localDay);
  return {
    run: async (command, input) => {
      const outcome = await run(host, topics.markStale, command, input);
      if (command === "lock" && outcome.ok) shelf.clear();
      return outcome;
    },
    onStale: topics.onStale,
    onNetwork: hearNetwork,
    shelf,
  };
}
