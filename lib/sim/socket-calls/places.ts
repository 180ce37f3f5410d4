import type { ServerSocket, State } from "./state";

export function socketOf({ sockets }: State, connection: number): ServerSocket | undefined {
  return sockets.find((socket) => socket.connection === connection);
}

/** Stores a connection of the server, or forgets it. The state is the step's own copy and is written to. */
export function setSocket(next: State, connection: number, socket: ServerSocket | null): void {
  const others = next.sockets.filter((other) => other.connection !== connection);
  next.sockets = socket === null ? others : [...others, socket];
}

export function halfOpenCount({ halfOpen }: Pick<State, "halfOpen">): number {
  return halfOpen.reduce<number>((count, place) => count + (place === null ? 0 : 1), 0);
}

export function isTableFull({ halfOpen }: State): boolean {
  return !halfOpen.includes(null);
}

/** Both queues have as many places. */
export function isQueueFull({ queue, halfOpen }: Pick<State, "queue" | "halfOpen">): boolean {
  return queue.length >= halfOpen.length;
}

/** Gives a half-open connection the first free place. */
export function occupy(next: State, connection: number): void {
  next.halfOpen = next.halfOpen.with(next.halfOpen.indexOf(null), connection);
}

export function free(next: State, connection: number): void {
  const place = next.halfOpen.indexOf(connection);
  if (place >= 0) next.halfOpen = next.halfOpen.with(place, null);
}

/** A finished connection goes to the end of the accept queue. */
export function enqueue(next: State, connection: number): void {
  next.queue = [...next.queue, connection];
}
