import { describe, expect, test } from "vitest";
import { ETHER_TYPES, IP_PROTOCOLS, linesOf } from "../fixtures";
import { findPort } from "../ports/ports";
import { findProtocol, PROTOCOLS } from "./protocols";

const CARRIERS = PROTOCOLS.flatMap(({ name, carriers }) => carriers.map((carrier) => ({ name, carrier })));
/** Names of the extracts that are not our names in small letters. */
const ALIASES: Record<string, string> = {
  "ipv6-icmp": "ICMPv6",
  "802_1Q": "802.1Q",
  PPP_DISC: "PPPoE",
  PPP_SES: "PPPoE",
};
const nameOf = (listed: string) =>
  ALIASES[listed] ?? PROTOCOLS.find(({ name }) => name.toLowerCase() === listed.toLowerCase())?.name;

describe("the protocols", () => {
  test("are each there once, and found by name", () => {
    expect(new Set(PROTOCOLS.map(({ name }) => name)).size).toBe(PROTOCOLS.length);
    for (const protocol of PROTOCOLS) expect(findProtocol(protocol.name)).toBe(protocol);
    expect(findProtocol("P2P")).toBeUndefined();
  });

  test("have the protocol numbers of the extract of /etc/protocols, all and no others", () => {
    const ours = CARRIERS.flatMap(({ name, carrier }) => (carrier.in === "ip" ? [`${carrier.protocol} ${name}`] : []));
    const listed = linesOf(IP_PROTOCOLS).map(([number, name = ""]) => `${number} ${nameOf(name)}`);
    expect(ours.sort()).toEqual(listed.sort());
  });

  test("have the EtherTypes of the extract of /etc/ethertypes, all and no others", () => {
    const ours = CARRIERS.flatMap(({ name, carrier }) => (carrier.in === "ethernet" ? [`${carrier.etherType} ${name}`] : []));
    const listed = linesOf(ETHER_TYPES).map(([number = "", name = ""]) => `${Number.parseInt(number, 16)} ${nameOf(name)}`);
    expect(ours.sort()).toEqual(listed.sort());
  });

  test("use ports that the table of ports has, over the transport it gives", () => {
    for (const { name, carrier } of CARRIERS) {
      const transport = carrier.in === "protocol" ? carrier.transport : carrier.in;
      if (!("port" in carrier) || carrier.port === undefined || (transport !== "tcp" && transport !== "udp")) continue;
      expect([name, findPort(carrier.port)?.transports]).toEqual([name, expect.arrayContaining([transport])]);
    }
  });

  test("are inside others of this table", () => {
    for (const { carrier } of CARRIERS) if (carrier.in === "protocol") expect(findProtocol(carrier.name)).toBeDefined();
  });

  test("lie, where nobody disputes it, above what carries them", () => {
    const height = { link: 0, internet: 1, transport: 2, application: 3 };
    const under = { medium: -1, ethernet: 0, ip: 1, tcp: 2, udp: 2 };
    for (const { name, layer, disputed, carriers } of PROTOCOLS) {
      for (const carrier of carriers) {
        if (disputed || carrier.in === "protocol") continue;
        // A tag is part of the frame, ICMP of IP: on the layer of what carries it.
        const isBeside = ["802.1Q", "PPPoE", "ICMP", "ICMPv6", "IGMP", "ESP", "AH", "GRE"].includes(name);
        expect([name, height[layer] - under[carrier.in]]).toEqual([name, isBeside ? 0 : 1]);
      }
    }
  });
});
