import "server-only";
import type { NextRequest } from "next/server";
import type { Caller } from "@/lib/server/entry/commands";
import { clientAddress } from "./address";
import { authenticate } from "./session";

/** Where a request to sign in comes from, and the session that its browser has. */
export async function callerOf(request: NextRequest): Promise<Caller> {
  const claim = await authenticate(request);
  return {
    address: clientAddress(request.headers),
    userAgent: request.headers.get("user-agent") ?? "",
    claim: claim.ok ? claim.value : undefined,
  };
}
