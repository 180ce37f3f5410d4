/** The value that a share `p` (0 to 1) of all does not exceed: the nearest-rank percentile, which is always a measured value. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = Math.max(1, Math.ceil(p * sorted.length));
  const value = sorted[rank - 1];
  if (value === undefined) throw new Error("A percentile needs a value.");
  return value;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  if (low === undefined || high === undefined) throw new Error("A median needs a value.");
  return (low + high) / 2;
}

export function mean(values: readonly number[]): number {
  if (values.length === 0) throw new Error("A mean needs a value.");
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * How many times the reference a value is, where both were measured in turn: the median of the rounds' own ratios, so
 * that a round in which the machine was busy with something else slows both sides and moves nothing.
 */
export function ratioByRounds(values: readonly number[], references: readonly number[]): number {
  if (values.length !== references.length) throw new Error("Each round needs a value and a reference.");
  return median(values.map((value, round) => value / (references[round] ?? Number.NaN)));
}

/** Four significant digits: more would only be noise in a file of figures. */
export function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
