import type { Arrow, LadderModel, Moment } from "./model";

/** One drawing for a phone, one for a wider stage: text has the same size in both, so the space around it differs. */
export type Form = {
  width: number;
  /** From the edge to the outer lifelines. Where it is wide enough, states stand outside, otherwise inside. */
  gutter: number;
  /** An answer leaves so far below what it answers; with states inside, far enough to clear their text. */
  answerDrop: number;
  gaps: Record<Moment["gap"], number>;
  statesInside: boolean;
  /** A longer run is seen through a window that follows the moment shown, so that the controls stay near. */
  mostVisible: number;
};

/** 320 is the stage of a 360-pixel phone; 480 that of a lesson on a desktop. */
export const FORMS: { narrow: Form; wide: Form } = {
  narrow: {
    width: 320,
    gutter: 8,
    answerDrop: 26,
    gaps: { none: 0, close: 26, same: 34, half: 42, step: 70, long: 96 },
    statesInside: true,
    mostVisible: 480,
  },
  wide: {
    width: 480,
    gutter: 98,
    answerDrop: 12,
    gaps: { none: 0, close: 22, same: 26, half: 38, step: 56, long: 88 },
    statesInside: false,
    mostVisible: 560,
  },
};

/** The names of the hosts stand above this line and stay; time begins below it. */
export const HEAD = 24;
const TOP = 44;
const BOTTOM = 28;
/** What comes after the moment shown gets this much of the window: room for what is on its way. */
const AHEAD = 110;
/** So far may a label stand from its arrow. */
const LABEL_ROOM = 20;

export type Layout = {
  form: Form;
  /** Of the whole run. */
  height: number;
  /** x of each lifeline. */
  x: number[];
  /** y of each moment. */
  y: number[];
};

export function layoutOf(model: Pick<LadderModel, "lifelines" | "moments" | "arrows">, form: Form): Layout {
  const span = form.width - 2 * form.gutter;
  const x = model.lifelines.map((_, index) => form.gutter + (span * index) / Math.max(model.lifelines.length - 1, 1));
  const crowded = belowAnswers(model.arrows);
  const y: number[] = [];
  model.moments.forEach(({ gap }, moment) => {
    const least = crowded.has(moment) ? form.answerDrop + form.gaps.close : 0;
    y.push((y.at(-1) ?? TOP) + Math.max(form.gaps[gap], least));
  });
  return { form, x, y, height: (y.at(-1) ?? TOP) + form.answerDrop + BOTTOM };
}

/** The moments at which a host sends right after an answer, which leaves below its own moment: their labels need room. */
function belowAnswers(arrows: readonly Arrow[]): Set<number> {
  const answers = new Set(arrows.flatMap(({ answers, from, leaves }) => (answers ? [`${from} ${leaves}`] : [])));
  return new Set(
    arrows.flatMap(({ answers: isAnswer, from, leaves }) => (!isAnswer && answers.has(`${from} ${leaves - 1}`) ? [leaves] : [])),
  );
}

/** The part of the drawing that is shown at a moment: its top, below the names, and how high it is. */
export function windowAt(now: number, { y, height, form }: Layout, ahead = AHEAD): { top: number; height: number } {
  const visible = Math.min(height, form.mostVisible) - HEAD;
  const wanted = (y[now] ?? TOP) + ahead - visible;
  return { top: Math.min(Math.max(wanted, HEAD), height - visible), height: visible };
}

export type Point = { x: number; y: number };
export type Way = { from: Point; to: Point };

/** Both ends of an arrow's whole way, whether or not it goes it. */
export function wayOf(arrow: Arrow, { form, x, y }: Layout): Way {
  const leavesY = (y[arrow.leaves] ?? TOP) + (arrow.answers ? form.answerDrop : 0);
  // One that never arrives slopes like one that takes a one-way delay.
  const arrivesY = arrow.arrives === null ? undefined : y[arrow.arrives];
  return {
    from: { x: x[arrow.from] ?? 0, y: leavesY },
    to: { x: x[arrow.to] ?? 0, y: arrivesY ?? leavesY + form.gaps.step - form.answerDrop },
  };
}

/** Whether a window shows anything of an arrow, or of the label beside it. */
export function isInSight(arrow: Arrow, seen: { top: number; height: number }, layout: Layout): boolean {
  const { from, to } = wayOf(arrow, layout);
  return Math.max(from.y, to.y) > seen.top - LABEL_ROOM && Math.min(from.y, to.y) < seen.top + seen.height + LABEL_ROOM;
}

/** The point a fraction of the way along. */
export function along({ from, to }: Way, fraction: number): Point {
  return { x: from.x + (to.x - from.x) * fraction, y: from.y + (to.y - from.y) * fraction };
}

/** The slope of a way in degrees, such that text along it never stands on its head. */
export function slopeOf({ from, to }: Way): number {
  const [left, right] = from.x <= to.x ? [from, to] : [to, from];
  return (Math.atan2(right.y - left.y, right.x - left.x) * 180) / Math.PI;
}
