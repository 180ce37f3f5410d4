/** Only plain HTTP is captured: what goes through TLS is modelled by its size. */
export const INTERFACES = [
  { id: "browser", label: { zh: "浏览器这一侧，只有明文 HTTP", en: "the browser’s side, plain HTTP only" } },
  { id: "bank", label: { zh: "银行这一侧，只有明文 HTTP", en: "the bank’s side, plain HTTP only" } },
];
