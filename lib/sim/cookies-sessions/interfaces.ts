/** Only plain HTTP is captured: what goes through TLS would be ciphertext, which is not modelled here. */
export const INTERFACES = [
  { id: "cafe", label: { zh: "咖啡馆的 Wi-Fi，只有明文 HTTP", en: "the café’s Wi-Fi, plain HTTP only" } },
];
