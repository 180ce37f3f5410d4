import type { Protocol } from "./protocol";

/** Security: secrecy, keys and identities. */
export const SECURITY_PROTOCOLS: readonly Protocol[] = [
  {
    name: "TLS",
    full: "Transport Layer Security",
    does: { zh: "给字节流加上保密、完整和身份", en: "adds secrecy, integrity and identity to a stream of bytes" },
    layer: "application",
    disputed: {
      zh: "在传输层之上、应用之下；四层模型没有给它留位置",
      en: "above the transport, below the application: the four layers have no place for it",
    },
    carriers: [{ in: "tcp" }],
    cites: ["RFC 9846 §1"],
  },
  {
    name: "DTLS",
    full: "Datagram TLS",
    does: { zh: "给数据报用的 TLS", en: "TLS for datagrams" },
    layer: "application",
    disputed: { zh: "与 TLS 同理", en: "for the same reasons as TLS" },
    carriers: [{ in: "udp" }],
    cites: ["RFC 9147"],
  },
  {
    name: "SSH",
    full: "Secure Shell",
    does: { zh: "加密的远程登录和转发", en: "remote login and forwarding, encrypted" },
    layer: "application",
    carriers: [{ in: "tcp", port: 22 }],
    cites: ["RFC 4253 §4.1"],
  },
  {
    name: "IKE",
    full: "Internet Key Exchange",
    does: { zh: "替 IPsec 商量密钥", en: "agrees on keys for IPsec" },
    layer: "application",
    carriers: [
      { in: "udp", port: 500 },
      { in: "udp", port: 4500 },
    ],
    cites: ["RFC 7296 §2"],
  },
  {
    name: "Kerberos",
    full: "Kerberos V5",
    does: { zh: "凭票据证明身份", en: "proves identity by tickets" },
    layer: "application",
    carriers: [
      { in: "udp", port: 88 },
      { in: "tcp", port: 88 },
    ],
    cites: ["RFC 4120 §7.2"],
  },
  {
    name: "RADIUS",
    full: "Remote Authentication Dial-In User Service",
    does: { zh: "替接入设备核对用户", en: "checks users on behalf of access devices" },
    layer: "application",
    carriers: [{ in: "udp", port: 1812 }],
    cites: ["RFC 2865 §3"],
  },
];
