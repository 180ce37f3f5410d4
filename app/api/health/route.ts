import { loadHealth } from "@/lib/server/health";

/**
 * GET /api/health: 200 `{ app: "retransmit", ok: true }` once the site can serve, which is when its database answers;
 * else 503 with a plain `reason`.
 */
export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const health = await loadHealth();
  return Response.json(
    { app: "retransmit", ...health },
    { status: health.ok ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
