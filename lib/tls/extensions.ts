import { concat } from "@/lib/packets/bits";
import { GROUPS, type Group } from "./groups";
import { ascii, uint8, uint16, uint32, vector8, vector16 } from "./octets";

/** Extensions of the hello messages (RFC 8446 §4.2), each as type and length with its content. */

const TYPE = {
  serverName: 0,
  supportedGroups: 10,
  ecPointFormats: 11,
  signatureAlgorithms: 13,
  alpn: 16,
  preSharedKey: 41,
  earlyData: 42,
  supportedVersions: 43,
  pskKeyExchangeModes: 45,
  keyShare: 51,
} as const;

const TLS_13 = 0x0304;
/** ed25519, ecdsa_secp256r1_sha256, rsa_pkcs1_sha256 (RFC 8446 §4.2.3). */
const SIGNATURE_SCHEMES = [0x0807, 0x0403, 0x0401];
export const ED25519_SCHEME = 0x0807;

export const serverName = (name: string) => extension(TYPE.serverName, vector16(uint8(0), vector16(ascii(name))));

export const supportedGroups = (groups: Group[]) =>
  extension(TYPE.supportedGroups, vector16(...groups.map((group) => uint16(GROUPS[group].id))));

/** Only the uncompressed form, which TLS 1.2 wants to be said (RFC 8422 §5.1.2). */
export const ecPointFormats = () => extension(TYPE.ecPointFormats, vector8(uint8(0)));

export const signatureAlgorithms = () => extension(TYPE.signatureAlgorithms, vector16(...SIGNATURE_SCHEMES.map(uint16)));

export const alpn = (protocol: string) => extension(TYPE.alpn, vector16(vector8(ascii(protocol))));

export const supportedVersions = (from: "client" | "server") =>
  extension(TYPE.supportedVersions, from === "client" ? vector8(uint16(TLS_13)) : uint16(TLS_13));

/** psk_dhe_ke alone: a resumed connection has a fresh exchange too (RFC 8446 §4.2.9). */
export const pskKeyExchangeModes = () => extension(TYPE.pskKeyExchangeModes, vector8(uint8(1)));

export const clientShare = (group: Group, share: Uint8Array) => extension(TYPE.keyShare, vector16(shareEntry(group, share)));
export const serverShare = (group: Group, share: Uint8Array) => extension(TYPE.keyShare, shareEntry(group, share));
/** In a HelloRetryRequest: the group that the server wants a share of. */
export const wantedGroup = (group: Group) => extension(TYPE.keyShare, uint16(GROUPS[group].id));

/** In a NewSessionTicket with the most octets of early data that the server will take. */
export const earlyData = (limit?: number) => extension(TYPE.earlyData, limit === undefined ? new Uint8Array(0) : uint32(limit));

/** The client's offer of one ticket. It must be the last extension; the binder is filled in by `withBinder`. */
export function offeredPsk(identity: Uint8Array, obfuscatedAge: number): Uint8Array {
  return extension(
    TYPE.preSharedKey,
    concat([vector16(vector16(identity), uint32(obfuscatedAge)), vector16(vector8(new Uint8Array(32)))]),
  );
}
/** The binders list at the end of a ClientHello with `offeredPsk`: its own length, and one binder behind its length. */
export const BINDERS_LENGTH = 35;

export const selectedPsk = () => extension(TYPE.preSharedKey, uint16(0));

/** The data of one extension in a list of them. */
export function extensionType(name: keyof typeof TYPE): number {
  return TYPE[name];
}

function shareEntry(group: Group, share: Uint8Array): Uint8Array {
  return concat([uint16(GROUPS[group].id), vector16(share)]);
}

function extension(type: number, data: Uint8Array): Uint8Array {
  return concat([uint16(type), vector16(data)]);
}
