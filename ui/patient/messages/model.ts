// Messages with the team: the thread's part does it all; this place knows only what it reads.
import type { Topic } from "../../generated/commands";
import { readThread, startThread, type ThreadAsk, type ThreadEvent, type ThreadModel } from "../../shared/parts/messages/model";

export type Model = ThreadModel;
export type Event = ThreadEvent;

export const start: Model = startThread(null);
export const first: ThreadAsk[] = [readThread(null)];
export const reads: readonly Topic[] = ["today", "sync"];
