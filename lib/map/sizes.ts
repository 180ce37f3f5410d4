/**
 * Measures of the drawn map. Lengths are CSS pixels at the root size of 16, and the page gives them in rem; along the
 * line of text they are units of which the map's width has `WIDTH`, whatever that width is on the screen.
 */

/** Columns of lessons, and gutters to the left and right of each, in which lines run. */
export const COLUMNS = 5;
export const NODE_WIDTH = 204;
export const GUTTER = 36;
export const WIDTH = COLUMNS * NODE_WIDTH + (COLUMNS + 1) * GUTTER;

/** The narrowest map that is drawn, in pixels: below it the page shows a list (map.css, 66rem less the margins, and the outer gutters beside it). */
export const LEAST_WIDTH_PX = 1044;

/** A lesson: lines of its title, one line of what the learner knows of it, and the space around them. */
export const TITLE_SIZE_PX = 15;
export const TITLE_LINE_PX = 19;
export const STATE_LINE_PX = 18;
export const NODE_PADDING_PX = 7;
/** Padding and border on both sides of the title. */
export const NODE_SIDES_PX = 22;

/** Between two rows, and more where lines need it; above an area for its name and its sentence. */
export const ROW_GAP_PX = 14;
export const AREA_HEAD_PX = 80;
export const AREA_END_PX = 12;
/** Between two parallel lines. */
export const LANE_X = 6;
export const LANE_PX = 6;

/** Widths of letters in ems of Source Sans 3 at weight 600, of Source Code Pro and of Han. */
export const LINE_EM = { narrow: 0.36, letter: 0.56, capital: 0.64, wide: 0.88, mono: 0.56, han: 1.03, space: 0.21 } as const;
