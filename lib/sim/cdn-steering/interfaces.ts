/** Two neighbours with different resolvers, and the far side of these. */
export const INTERFACES = [
  { id: "anna", label: { zh: "小安的电脑", en: "Anna’s computer" } },
  { id: "ben", label: { zh: "小本的电脑", en: "Ben’s computer" } },
  { id: "isp", label: { zh: "运营商的解析器，朝外", en: "the provider’s resolver, towards the servers" } },
  { id: "public", label: { zh: "公共解析器，朝外", en: "the public resolver, towards the servers" } },
];
