/** The ways of looking after many connections; "epoll-lt" is level-triggered, "epoll-et" edge-triggered (EPOLLET). */
export const MODELS = ["process", "thread", "select", "poll", "epoll-lt", "epoll-et"] as const;
export type Model = (typeof MODELS)[number];

/** One thread that waits for all connections, as against one that waits for each. */
export function isLoop(model: Model): boolean {
  return model !== "process" && model !== "thread";
}

export function isEpoll(model: Model): boolean {
  return model === "epoll-lt" || model === "epoll-et";
}

/** Twice C10k: beyond that a dot of the picture is smaller than a pixel. */
export const MOST_CONNECTIONS = 20_000;
