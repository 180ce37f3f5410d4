/** The six layers, each with one hue everywhere (design.md §5). */
export const LAYERS = ["link", "internet", "transport", "security", "application", "host"] as const;
export type Layer = (typeof LAYERS)[number];
