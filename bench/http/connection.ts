import { connect } from "node:net";
import { endOf, parse, type Response } from "./message";

/**
 * One kept-alive connection that carries one request at a time. By hand, because the client shares the machine with what
 * it measures, and does not need most of what node:http's client does for a request.
 */
export type Connection = { send(request: Buffer): Promise<Response>; close(): void };

export async function openConnection(port: number): Promise<Connection> {
  const socket = connect({ port, host: "localhost", noDelay: true });
  let pending: { resolve: (response: Response) => void; reject: (error: Error) => void } | undefined;
  let received: Buffer = Buffer.alloc(0);
  const breakOff = (error: Error) => {
    pending?.reject(error);
    pending = undefined;
  };
  await new Promise<void>((resolve, reject) => socket.once("connect", resolve).once("error", reject));
  socket.on("error", breakOff).on("close", () => breakOff(new Error("The server closed the connection.")));
  socket.on("data", (chunk: Buffer) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
    const end = endOf(received);
    if (end === undefined) return;
    const message = received.subarray(0, end);
    received = received.subarray(end);
    const waiting = pending;
    pending = undefined;
    waiting?.resolve(parse(message));
  });
  return {
    send: (request) =>
      new Promise((resolve, reject) => {
        if (socket.destroyed) return reject(new Error("The connection is closed."));
        pending = { resolve, reject };
        socket.write(request);
      }),
    close: () => socket.destroy(),
  };
}
