import type { Text } from "@/lib/text";
import type { Carrier } from "./protocol";

/** An EtherType as the registry writes it: "0x0806". */
export function etherTypeText(etherType: number): string {
  return `0x${etherType.toString(16).toUpperCase().padStart(4, "0")}`;
}

/** A carrier with its number: "Ethernet, EtherType `0x0806`", "TCP port `179`". */
export function carrierText(carrier: Carrier): Text {
  switch (carrier.in) {
    case "medium":
      return { zh: "直接在介质上", en: "straight on the medium" };
    case "ethernet": {
      const number = etherTypeText(carrier.etherType);
      return { zh: `以太网帧，EtherType \`${number}\``, en: `Ethernet, EtherType \`${number}\`` };
    }
    case "ip":
      return { zh: `IP，协议号 \`${carrier.protocol}\``, en: `IP, protocol \`${carrier.protocol}\`` };
    case "tcp":
    case "udp":
      return withPort(carrier.in.toUpperCase(), carrier.port);
    case "protocol": {
      if (carrier.port === undefined) return { zh: carrier.name, en: carrier.name };
      const { zh, en } = withPort(carrier.transport?.toUpperCase() ?? "", carrier.port);
      return { zh: `${carrier.name}（${zh}）`, en: `${carrier.name} (${en})` };
    }
  }
}

function withPort(transport: string, port: number | undefined): Text {
  if (port === undefined) return { zh: transport, en: transport };
  return { zh: `${transport} 端口 \`${port}\``, en: `${transport} port \`${port}\`` };
}
