import { setTimeout as sleep } from "node:timers/promises";
import { openConnection } from "./connection";

/** One request and what it has to be answered with. */
export type Shot = { request: Buffer; status: number };
/** Answers within `seconds`, and how long each took, in ms. */
export type Volley = { count: number; seconds: number; latenciesMs: number[] };

type Loop = { port: number; connections: number; seconds: number; next: () => Shot };

/** Each connection sends its next request when the last one was answered: as fast as the server goes. */
export async function closedLoop({ port, connections, seconds, next }: Loop): Promise<Volley> {
  const open = await Promise.all(Array.from({ length: connections }, () => openConnection(port)));
  const latenciesMs: number[] = [];
  const begunAt = performance.now();
  const endAt = begunAt + seconds * 1000;
  try {
    await Promise.all(
      open.map(async (connection) => {
        for (;;) {
          const shot = next();
          const sentAt = performance.now();
          if (sentAt >= endAt) return;
          check(shot, await connection.send(shot.request));
          latenciesMs.push(performance.now() - sentAt);
        }
      }),
    );
  } finally {
    for (const connection of open) connection.close();
  }
  return { count: latenciesMs.length, seconds: (performance.now() - begunAt) / 1000, latenciesMs };
}

/**
 * Requests at fixed instants, whether or not the last ones were answered, as people send them. A request's time counts
 * from its instant: one that has to wait for a free connection waits on the server's account.
 */
export async function paced({ port, connections, seconds, next, perSecond }: Loop & { perSecond: number }): Promise<Volley> {
  const free = await Promise.all(Array.from({ length: connections }, () => openConnection(port)));
  const all = [...free];
  const latenciesMs: number[] = [];
  const waiting: number[] = [];
  const total = Math.round(seconds * perSecond);
  const begunAt = performance.now();
  let failed: unknown;

  const serve = async (dueAt: number) => {
    const connection = free.pop();
    if (connection === undefined) {
      waiting.push(dueAt);
      return;
    }
    const shot = next();
    check(shot, await connection.send(shot.request));
    latenciesMs.push(performance.now() - dueAt);
    free.push(connection);
    const late = waiting.shift();
    if (late !== undefined) void serve(late).catch(fail);
  };
  const fail = (error: unknown) => {
    failed ??= error;
  };
  try {
    for (let sent = 0; sent < total || latenciesMs.length < total; ) {
      if (failed) throw failed;
      const dueAt = begunAt + (sent * 1000) / perSecond;
      if (sent < total && dueAt <= performance.now()) {
        sent += 1;
        void serve(dueAt).catch(fail);
      } else await sleep(1);
    }
  } finally {
    for (const connection of all) connection.close();
  }
  return { count: total, seconds: (performance.now() - begunAt) / 1000, latenciesMs };
}

function check({ status }: Shot, answer: { status: number; body: string }): void {
  if (answer.status !== status) throw new Error(`Answered ${answer.status} instead of ${status}: ${answer.body.slice(0, 300)}`);
}
