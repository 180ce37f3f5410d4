import { fail, ok, type Result } from "@/lib/result";

/** Why a request came to nothing: the server's own reason, or that it did not answer. */
export type Refusal = string | "unreachable";

/** Asks the API; a write is sent as JSON. */
export async function callApi<Body>(path: string, method = "GET", body?: unknown): Promise<Result<Body, Refusal>> {
  try {
    const response = await fetch(`/api/v1/${path}`, {
      method,
      ...(method !== "GET" && { headers: { "content-type": "application/json" }, body: JSON.stringify(body ?? {}) }),
    });
    return await readAnswer(response);
  } catch {
    return fail("unreachable");
  }
}

/** Signs in by next-auth, without the weight of its client. */
export async function signIn(
  provider: "guest" | "password",
  credentials: Record<string, string>,
): Promise<Result<unknown, Refusal>> {
  return postAuth(`callback/${provider}`, credentials);
}

export async function signOut(): Promise<Result<unknown, Refusal>> {
  return postAuth("signout", {});
}

async function postAuth(action: string, fields: Record<string, string>): Promise<Result<unknown, Refusal>> {
  try {
    const { csrfToken } = await (await fetch("/api/auth/csrf")).json();
    const response = await fetch(`/api/auth/${action}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ ...fields, csrfToken }),
    });
    return await readAnswer(response);
  } catch {
    return fail("unreachable");
  }
}

async function readAnswer<Body>(response: Response): Promise<Result<Body, Refusal>> {
  const body = await response.json();
  if (response.ok) return ok(body);
  return fail(typeof body.reason === "string" ? body.reason : "unreachable");
}
