/** Where a capture can be taken. The shared cache is seen from both its sides. */
export const INTERFACES = [
  { id: "anna", label: { zh: "小安的电脑", en: "Anna’s computer" } },
  { id: "ben", label: { zh: "小本的电脑", en: "Ben’s computer" } },
  { id: "origin", label: { zh: "源站", en: "the origin" } },
];
