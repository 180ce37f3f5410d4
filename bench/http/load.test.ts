import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closedLoop, paced } from "./load";
import { request } from "./message";

let server: Server;
let port: number;
let inFlight = 0;
let most = 0;

beforeAll(async () => {
  server = createServer((message, response) => {
    inFlight += 1;
    most = Math.max(most, inFlight);
    message.resume().on("end", () =>
      setTimeout(() => {
        inFlight -= 1;
        response.statusCode = message.url === "/refused" ? 429 : 200;
        response.end("{}");
      }, 20),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  port = (server.address() as AddressInfo).port; // of a server that listens on a port it is never a string
});

afterAll(() => {
  server.close();
});

const shot = (path = "/") => ({ request: request({ method: "POST", path, port }, "{}"), status: 200 });

test("a closed loop has as many requests under way as it has connections, never more", async () => {
  most = 0;
  const volley = await closedLoop({ port, connections: 3, seconds: 0.2, next: shot });
  expect(most).toBe(3);
  expect(volley.latenciesMs).toHaveLength(volley.count);
  expect(Math.min(...volley.latenciesMs)).toBeGreaterThanOrEqual(19);
});

test("a pace is kept by more connections, and a wait for one counts as the server's", async () => {
  const kept = await paced({ port, connections: 20, seconds: 0.3, perSecond: 100, next: shot });
  expect(kept.count).toBe(30);
  // One connection carries at most 50 a second; the last of 30 requests is then due long before it is sent.
  const late = await paced({ port, connections: 1, seconds: 0.3, perSecond: 100, next: shot });
  expect(Math.max(...late.latenciesMs)).toBeGreaterThan(250);
});

test("an answer of another status ends the measurement with what was said", async () => {
  const refused = () => shot("/refused");
  await expect(closedLoop({ port, connections: 1, seconds: 1, next: refused })).rejects.toThrow("429 instead of 200");
  await expect(paced({ port, connections: 1, seconds: 1, perSecond: 10, next: refused })).rejects.toThrow("429 instead of 200");
});
