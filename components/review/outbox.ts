import { BATCH_LIMIT, type LearnerEvent } from "@/lib/srs/event";
import { nextBatch, type Reply, settle, waitBefore } from "./delivery";
import { store } from "./store";
import { markUnsent } from "./unsent";

/** What the screen says of the outbox. `ended`: the session that answered is no longer there. */
export type OutboxStatus = { waiting: number; refused: { id: string; item?: string; reason: string }[]; ended: boolean };

const changes = new EventTarget();
let attempt = 0;
let ended = false;
let timer: ReturnType<typeof setTimeout> | undefined;
let listening = false;
/** Whose browser this is now. */
let own: string | undefined;
const tried = new Set<string>();

/** Keeps events until the server has acknowledged them, and starts sending. Resolves when they are safe in the browser. */
export async function keep(learner: string, events: LearnerEvent[]): Promise<void> {
  const transaction = (await store()).transaction("events", "readwrite");
  const puts = events.map((event) => transaction.store.put({ learner, event }));
  // Committed now and not when the browser next finds the time: the learner may leave the page at once.
  transaction.commit();
  markUnsent(learner, true);
  await Promise.all([...puts, transaction.done]);
  announce();
  void deliver(learner);
}

/** Events of a learner that the server does not have yet, so that a queue fetched meanwhile can be corrected by them. */
export async function waitingEvents(learner: string): Promise<LearnerEvent[]> {
  return (await (await store()).getAllFromIndex("events", "learner", learner)).map(({ event }) => event);
}

/**
 * Sends what waits for this learner, batch after batch, until nothing is left or the server does not take it now; then
 * tries again by itself. One tab sends at a time, so that two do not race each other with the same events.
 */
export async function deliver(learner: string): Promise<void> {
  own = learner;
  listen();
  clearTimeout(timer);
  const isTaken = await sendAll(learner);
  if (isTaken) for (const other of await othersWaiting(learner)) await sendAll(other);
  announce();
}

/** One tab at a time, where the browser can hold locks: not on plain http, and there doubled events meet their own ids. */
function alone<T>(name: string, work: () => Promise<T>): Promise<T> {
  return "locks" in navigator ? navigator.locks.request(name, work) : work();
}

/** @returns whether nothing of this learner's is left. */
async function sendAll(learner: string): Promise<boolean> {
  return alone(`outbox ${learner}`, async () => {
    let most = BATCH_LIMIT;
    for (;;) {
      const batch = nextBatch(await waitingEvents(learner), most);
      if (batch.length === 0) {
        markUnsent(learner, false);
        return true;
      }
      const { dropped, refused, next } = settle(batch, await send(learner, batch));
      await forget(learner, batch, dropped, refused);
      if (learner === own) ended = next === "signed-out";
      if (next === "more" || next === "split") {
        most = next === "split" ? Math.ceil(batch.length / 2) : BATCH_LIMIT;
        attempt = 0;
        continue;
      }
      if (next === "later") {
        tried.delete(`${own} ${learner}`);
        timer = setTimeout(redeliver, waitBefore(attempt));
        attempt += 1;
      }
      return false;
    }
  });
}

/**
 * Who else has events here. A guest who signed in has become this learner, and what was still unsent follows; what is
 * somebody else's the server leaves here, so it is asked once a page and learner.
 */
async function othersWaiting(learner: string): Promise<string[]> {
  const waiting = new Set((await (await store()).getAll("events")).map((each) => each.learner));
  const others = [...waiting].filter((other) => other !== learner && !tried.has(`${learner} ${other}`));
  for (const other of others) tried.add(`${learner} ${other}`);
  return others;
}

function redeliver() {
  if (own !== undefined) void deliver(own);
}

/** Takes the refusals off the list once the learner has seen them. */
export async function dismissRefused(learner: string): Promise<void> {
  const database = await store();
  const keys = await database.getAllKeysFromIndex("refused", "learner", learner);
  await Promise.all(keys.map((key) => database.delete("refused", key)));
  announce();
}

export async function outboxStatus(learner: string): Promise<OutboxStatus> {
  const database = await store();
  const [waiting, refused] = await Promise.all([
    database.countFromIndex("events", "learner", learner),
    database.getAllFromIndex("refused", "learner", learner),
  ]);
  return {
    waiting,
    refused: refused.map(({ event, reason }) => ({ id: event.id, item: "item" in event ? event.item : undefined, reason })),
    ended,
  };
}

/** Calls back whenever the outbox changes, in this tab or another; returns how to stop. */
export function onOutboxChange(listener: () => void): () => void {
  const channel = new BroadcastChannel("outbox");
  channel.addEventListener("message", listener);
  changes.addEventListener("change", listener);
  return () => {
    channel.close();
    changes.removeEventListener("change", listener);
  };
}

function announce() {
  changes.dispatchEvent(new Event("change"));
  const channel = new BroadcastChannel("outbox");
  channel.postMessage("change");
  channel.close();
}

async function send(learner: string, events: LearnerEvent[]): Promise<Reply> {
  try {
    const response = await fetch("/api/v1/reviews", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ learner, events }),
      signal: AbortSignal.timeout(15_000),
    });
    const body: unknown = await response.json().catch(() => null);
    if (typeof body === "object" && body !== null && "results" in body) {
      // Our own route's answer (app/api/v1/reviews/route.ts).
      return { type: "answered", results: body.results as { id: string; ok: boolean; reason?: string }[] };
    }
    return { type: "refused", status: response.status };
  } catch {
    return { type: "unreachable" };
  }
}

async function forget(learner: string, batch: LearnerEvent[], dropped: string[], refused: { id: string; reason: string }[]) {
  const transaction = (await store()).transaction(["events", "refused"], "readwrite");
  for (const id of dropped) void transaction.objectStore("events").delete(id);
  for (const { id, reason } of refused) {
    const event = batch.find((each) => each.id === id);
    if (event !== undefined) void transaction.objectStore("refused").put({ learner, event, reason });
    void transaction.objectStore("events").delete(id);
  }
  await transaction.done;
}

/** A browser that is back online, or a tab that is looked at again, does not wait for the timer. */
function listen() {
  if (listening) return;
  listening = true;
  addEventListener("online", redeliver);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") redeliver();
  });
}
