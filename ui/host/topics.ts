// Who wants to hear that a topic must be read again. Nothing is kept here but the listeners.
import type { Topic } from "../generated/commands";

export interface Topics {
  markStale(topics: readonly string[]): void;
  onStale(topics: readonly Topic[], listener: () => void): () => void;
}

export function createTopics(): Topics {
  const listeners = new Set<{ topics: readonly Topic[]; listener: () => void }>();
  return {
    markStale(stale) {
      if (stale.length === 0) return;
      for (const one of [...listeners]) if (one.topics.some((topic) => stale.includes(topic))) one.listener();
    },
    onStale(topics, listener) {
      const one = { topics, listener };
      listeners.add(one);
      return () => listeners.delete(one);
    },
  };
}
