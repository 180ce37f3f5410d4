import { describe, expect, test } from "vitest";
import { linesOf, SERVICES } from "../fixtures";
import { portName, type Transport } from "./port";
import { findPort, PORTS } from "./ports";

/** Ports that the extract of /etc/services lacks: their numbers are those of the cited RFC, or of IANA alone. */
const NOT_IN_SERVICES = [1723, 1883, 1935, 3478, 4789, 5900, 11211, 27017];
/** Where the extract lacks a transport that is in use: RDP over UDP. Or names a port by a local word. */
const NOT_AS_IN_SERVICES = ["3389/udp", "5061/tcp"];

const LISTED = new Map(linesOf(SERVICES).map(([key = "", ...names]) => [key, names]));

describe("the ports (held against the extract of Debian’s /etc/services in fixtures.ts, not the file of this machine)", () => {
  test("have the service name that the extract has, over each of their transports", () => {
    for (const { port, transports, service } of PORTS) {
      if (NOT_IN_SERVICES.includes(port)) continue;
      for (const transport of transports) {
        const key = `${port}/${transport}`;
        if (!NOT_AS_IN_SERVICES.includes(key))
          expect([key, LISTED.get(key) ?? []]).toEqual([key, expect.arrayContaining([service])]);
      }
    }
  });

  test("make no exception without need", () => {
    const listed = new Set([...LISTED.keys()].map((key) => Number.parseInt(key, 10)));
    for (const port of NOT_IN_SERVICES) expect([port, listed.has(port)]).toEqual([port, false]);
    for (const key of NOT_AS_IN_SERVICES) {
      const [port = "", transport = ""] = key.split("/");
      expect(findPort(Number(port))?.transports).toContain(transport as Transport);
    }
  });

  test("are each there once, in order, and found by number", () => {
    const numbers = PORTS.map(({ port }) => port);
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
    for (const entry of PORTS) expect(findPort(entry.port)).toBe(entry);
    expect(findPort(0)).toBeUndefined();
  });

  test("have names that tell them apart", () => {
    expect(new Set(PORTS.map((entry) => portName(entry).en)).size).toBe(PORTS.length);
  });
});
