/**
 * Who holds what and who wants what, as counts: `held[i][k]` units of resource k are with thread i, which waits for
 * `wanted[i][k]` more. Resource k has `units[k]` in all.
 */
export type Allocation = {
  units: readonly number[];
  held: readonly (readonly number[])[];
  wanted: readonly (readonly number[])[];
};

/** What nobody holds, per resource. */
export function availableIn({ units, held }: Pick<Allocation, "units" | "held">): number[] {
  const left = [...units];
  for (const row of held) for (let k = 0; k < left.length; k += 1) left[k] = (left[k] ?? 0) - (row[k] ?? 0);
  return left;
}

/**
 * The wait-for graph: an edge from i to each thread that holds some of what i wants and cannot have. A thread waits for
 * itself only where it holds every unit: otherwise it is the others that may give one back.
 */
export function waitsFor(allocation: Allocation): number[][] {
  const { units, held, wanted } = allocation;
  const available = availableIn(allocation);
  return wanted.map((wants, i) => {
    const short = wants.flatMap((count, k) => (count > (available[k] ?? 0) ? [k] : []));
    return held.flatMap((holds, j) => {
      const blocks = short.some((k) => (holds[k] ?? 0) > 0 && (j !== i || holds[k] === units[k]));
      return blocks ? [j] : [];
    });
  });
}

/** A cycle, beginning with its lowest number; empty where there is none. */
export function findCycle(edges: readonly (readonly number[])[]): number[] {
  const finished = new Set<number>();
  const path: number[] = [];
  const visit = (at: number): number[] => {
    const seen = path.indexOf(at);
    if (seen >= 0) return path.slice(seen);
    if (finished.has(at)) return [];
    path.push(at);
    for (const to of edges[at] ?? []) {
      const found = visit(to);
      if (found.length > 0) return found;
    }
    path.pop();
    finished.add(at);
    return [];
  };
  for (let at = 0; at < edges.length; at += 1) {
    const found = visit(at);
    if (found.length > 0) return rotated(found);
  }
  return [];
}

function rotated(cycle: number[]): number[] {
  const least = cycle.indexOf(Math.min(...cycle));
  return [...cycle.slice(least), ...cycle.slice(0, least)];
}

/**
 * An order in which threads can finish, each getting its claim and then giving everything back (Work and Finish). Threads
 * that are missing from it cannot. With what is wanted now as claim, they are deadlocked; with the most that each may
 * still ask for, a state is safe where none is missing (Dijkstra's banker).
 */
export function finishingOrder(
  available: readonly number[],
  held: readonly (readonly number[])[],
  claim: readonly (readonly number[])[],
): number[] {
  const work = [...available];
  const order: number[] = [];
  const left = new Set(held.keys());
  for (let found = true; found; ) {
    found = false;
    for (const i of left) {
      if ((claim[i] ?? []).some((count, k) => count > (work[k] ?? 0))) continue;
      for (let k = 0; k < work.length; k += 1) work[k] = (work[k] ?? 0) + (held[i]?.[k] ?? 0);
      left.delete(i);
      order.push(i);
      found = true;
    }
  }
  return order;
}

/** The threads that cannot go on, whatever the others do. With one unit of each resource: those on a cycle or behind one. */
export function deadlockedIn(allocation: Allocation): number[] {
  const order = finishingOrder(availableIn(allocation), allocation.held, allocation.wanted);
  return [...allocation.held.keys()].filter((i) => !order.includes(i));
}

/**
 * The circle of waiting to show: one among deadlocked threads where there are any, each of which waits for another of
 * them; else any other. With more than one unit of a resource there may be a cycle and no deadlock.
 */
export function circleIn(allocation: Allocation, deadlocked: readonly number[]): number[] {
  const edges = waitsFor(allocation);
  if (deadlocked.length === 0) return findCycle(edges);
  return findCycle(edges.map((to, i) => (deadlocked.includes(i) ? to.filter((j) => deadlocked.includes(j)) : [])));
}
