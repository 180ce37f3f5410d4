/** A line of text as a rectangle: its middle, and the way it is turned, in radians. */
export type Box = { x: number; y: number; width: number; angle: number };

/** Letters of 12 px, without the air above and below them; their middle is so far above the line they stand on. */
const HEIGHT = 10;
const MIDDLE = 4;
/** A character of 12 px is so wide, in the mono face and (about) in the sans; a Chinese one in either. */
const CHARACTER_PX = { mono: 7.2, sans: 6.2 };
const WIDE_CHARACTER_PX = 12;

export function widthOf(text: string, face: "mono" | "sans" = "mono"): number {
  let width = 0;
  for (const character of text) width += character > "⺀" ? WIDE_CHARACTER_PX : CHARACTER_PX[face];
  return width;
}

/** The box of a text that stands on a point: with its middle, its start or its end. */
export function boxOf(
  width: number,
  { x, y }: { x: number; y: number },
  anchor: "start" | "middle" | "end" = "middle",
  angle = 0,
): Box {
  const aside = anchor === "start" ? width / 2 : anchor === "end" ? -width / 2 : 0;
  return {
    x: x + aside * Math.cos(angle) + MIDDLE * Math.sin(angle),
    y: y + aside * Math.sin(angle) - MIDDLE * Math.cos(angle),
    width,
    angle,
  };
}

/** Two rectangles are apart when their shadows along one of their sides are. */
export function overlap(one: Box, other: Box): boolean {
  return [one.angle, one.angle + Math.PI / 2, other.angle, other.angle + Math.PI / 2].every((axis) => {
    const [from, to] = shadowOf(one, axis);
    const [otherFrom, otherTo] = shadowOf(other, axis);
    return from < otherTo && otherFrom < to;
  });
}

function shadowOf({ x, y, width, angle }: Box, axis: number): [from: number, to: number] {
  const centre = x * Math.cos(axis) + y * Math.sin(axis);
  const half = (width * Math.abs(Math.cos(angle - axis)) + HEIGHT * Math.abs(Math.sin(angle - axis))) / 2;
  return [centre - half, centre + half];
}
