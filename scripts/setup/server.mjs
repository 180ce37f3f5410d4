// The production server: Next's own request handler behind node:http, as `next start` runs it, with one thing before it.
// Next believes what a client says in x-forwarded-*. Here those headers stay only where TRUST_PROXY says that proxies of
// ours have written them; without, Next fills them in from the socket. So limits by address (lib/server/auth/address.ts)
// cannot be talked around. It costs nothing that could be measured. Plain JavaScript, because a loader would slow the start.
import { createServer } from "node:http";
import next from "next";

// As `next start` calls itself: in a list of processes the site is told from the commands above it.
process.title = "next-server (Retransmit)";

const port = Number(process.env.PORT);
const isBehindProxy = Number(process.env.TRUST_PROXY || 0) > 0;
const FORWARDED = ["x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-forwarded-port"];

const server = createServer();
const app = next({ dev: false, port, httpServer: server });
await app.prepare();
const handle = app.getRequestHandler();

server.on("request", (request, response) => {
  const { headers } = request;
  // Most requests have none, and an object that had a property deleted is slower from then on.
  if (!isBehindProxy) for (const name of FORWARDED) if (name in headers) delete headers[name];
  void handle(request, response);
});
server.once("error", (error) => {
  console.error(error.message);
  process.exit(1);
});
for (const signal of ["SIGTERM", "SIGINT"]) {
  process.once(signal, () => {
    // What has been asked is answered; connections that browsers keep unused wait for nothing.
    server.close(() => app.close().finally(() => process.exit(0)));
    server.closeIdleConnections();
  });
}
server.listen(port);
