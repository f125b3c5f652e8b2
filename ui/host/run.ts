// The one function that calls the host, whichever host it is, and marks stale what the table says.
// It never writes down what was asked: that is a person's data.
import { stales, type CommandName, type Commands, type Topic } from "../generated/commands";
import type { Problem } from "../generated/types";
import type { Outcome } from "../shared/effects";
import { say } from "../shared/words/say";

/** Whoever carries out commands: the Tauri program, or the invented one for tests and for looking round. */
export interface Host {
  call(command: CommandName, input: unknown): Promise<unknown>;
  /** Tells when topics changed without this window's doing. */
  onChanged(listener: (topics: readonly string[]) => void): void;
}

function isProblem(thrown: unknown): thrown is Problem {
  return typeof thrown === "object" && thrown !== null && "kind" in thrown && "said" in thrown && "fields" in thrown;
}

/** A refusal that is not one of ours, such as a command that this window may not call. Its text is for support, not for people. */
function asProblem(thrown: unknown): Problem {
  if (isProblem(thrown)) return thrown;
  return { kind: "unexpected", said: { key: "ui-unexpected", text: say("ui-unexpected") }, fields: [] };
}

export async function run<C extends CommandName>(
  host: Host,
  markStale: (topics: readonly Topic[]) => void,
  command: C,
  input: Commands[C]["input"],
): Promise<Outcome<Commands[C]["output"]>> {
  try {
    const value = (await host.call(command, input)) as Commands[C]["output"];
    markStale(stales[command]);
    return { ok: true, value };
  } catch (thrown) {
    return { ok: false, problem: asProblem(thrown) };
  }
}
