/**
 * The bounds within which FSRS-6 has a meaning, weight by weight (ts-fsrs `CLAMP_PARAMETERS`, as in the optimiser of
 * open-spaced-repetition). Written down here, so that the shape of an event does not bring the scheduler with it.
 */
export const WEIGHT_BOUNDS: readonly (readonly [least: number, most: number])[] = [
  [0.001, 100],
  [0.001, 100],
  [0.001, 100],
  [0.001, 100],
  [1, 10],
  [0.001, 4],
  [0.001, 4],
  [0.001, 0.75],
  [0, 4.5],
  [0, 0.8],
  [0.001, 3.5],
  [0.001, 5],
  [0.001, 0.25],
  [0.001, 0.9],
  [0, 4],
  [0, 1],
  [1, 6],
  [0, 2],
  [0, 2],
  [0.01, 0.8],
  [0.1, 0.8],
];

/** Whether these are weights that intervals can be made with. */
export function areWeights(weights: readonly number[]): boolean {
  if (weights.length !== WEIGHT_BOUNDS.length) return false;
  return WEIGHT_BOUNDS.every(([least, most], index) => {
    const weight = weights[index];
    return weight !== undefined && weight >= least && weight <= most;
  });
}
