import type { Request } from "@/lib/sim/fastcgi-pool/state";

export type BarKind = "connecting" | "queued" | "running" | "waste";
export type Bar = { kind: BarKind; fromMs: number; toMs: number };

/** What happened to a request until now, as stretches of time. */
export function barsOf(request: Request, nowMs: number): Bar[] {
  if (request.stage === "coming") return [];
  const bars: Bar[] = [];
  const add = (kind: BarKind, fromMs: number, toMs: number) => {
    if (toMs > fromMs) bars.push({ kind, fromMs, toMs });
  };
  const { arrivesAtMs, connectedAtMs, startedAtMs, leftAtMs, answeredAtMs } = request;
  const endMs = answeredAtMs ?? nowMs;
  add("connecting", arrivesAtMs, Math.min(connectedAtMs ?? endMs, endMs));
  if (connectedAtMs !== null) add("queued", connectedAtMs, Math.min(startedAtMs ?? endMs, endMs));
  if (startedAtMs !== null) {
    add("running", startedAtMs, Math.min(leftAtMs ?? endMs, endMs));
    if (answeredAtMs !== null) add("waste", Math.max(startedAtMs, answeredAtMs), leftAtMs ?? nowMs);
  }
  return bars;
}
