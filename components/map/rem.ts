const ROOT_PX = 16;

/** Lengths of the layout follow the reader's type size. */
export function rem(px: number): string {
  return `${px / ROOT_PX}rem`;
}
