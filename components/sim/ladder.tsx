import { ArrowShape } from "./ladder/arrow-shape";
import { FORMS, type Form, HEAD, isInSight, layoutOf, windowAt } from "./ladder/layout";
import { breakY, LifelineName, LifelineShape } from "./ladder/lifeline-shape";
import type { LadderModel } from "./ladder/model";
import { boxesInside } from "./ladder/side-texts";
import styles from "./ladder.module.css";

/**
 * A space-time ladder: segments between hosts while time runs down. It is drawn for a phone and for a wider stage, and
 * CSS shows the one that fits, so nothing has to be measured. `label` says in words what the picture shows.
 */
export function Ladder({ model, label }: { model: LadderModel; label: string }) {
  return (
    <div className={styles.frame}>
      <Drawing model={model} label={label} form={FORMS.narrow} className={styles.narrow} />
      <Drawing model={model} label={label} form={FORMS.wide} className={styles.wide} />
    </div>
  );
}

function Drawing({ model, label, form, className }: { model: LadderModel; label: string; form: Form; className?: string }) {
  const layout = layoutOf(model, form);
  const { now, moments } = model;
  const seen = windowAt(now, layout, model.ahead);
  const texts = boxesInside(model, layout);
  return (
    <svg className={className} width={form.width} height={HEAD + seen.height} role="img" aria-label={label}>
      {model.lifelines.map((name, lifeline) => (
        <LifelineName key={name} name={name} lifeline={lifeline} layout={layout} />
      ))}
      <svg
        y={HEAD}
        width={form.width}
        height={seen.height}
        viewBox={`0 ${seen.top} ${form.width} ${seen.height}`}
        aria-hidden="true"
      >
        {model.arrows
          .filter((arrow) => arrow.leaves <= now && isInSight(arrow, seen, layout))
          .map((arrow) => (
            <ArrowShape key={arrow.id} arrow={arrow} model={model} layout={layout} texts={texts} />
          ))}
        {model.lifelines.map((name, lifeline) => (
          <LifelineShape key={name} lifeline={lifeline} model={model} layout={layout} />
        ))}
        {moments.map((moment, index) =>
          moment.silence === undefined || index > now ? null : (
            <text key={breakY(index, layout)} className={styles.silence} x={form.width / 2} y={breakY(index, layout) + 4}>
              {moment.silence}
            </text>
          ),
        )}
      </svg>
      {/* Earlier moments are above: a line says that this is not the beginning. */}
      {seen.top > HEAD && <path className={styles.cropped} d={`M0 ${HEAD}H${form.width}`} />}
    </svg>
  );
}
