import type { Lab } from "./lab";
import { measureReviews } from "./reviews/measure";

export type Part = { title: string; measure(lab: Lab): Promise<void> };

/** What `npm run bench` measures, in this order; the names are its arguments. */
export const PARTS: Record<string, Part> = {
  reviews: { title: "Reviews through HTTP", measure: measureReviews },
};
