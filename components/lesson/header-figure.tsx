import type { CSSProperties } from "react";
import { describeHeader, type HeaderField, type HeaderProtocol } from "@/lib/packets/fields";
import { type FigureCell, figureRows } from "@/lib/packets/figure";
import type { Locale } from "@/lib/text";

type Props = {
  protocol: HeaderProtocol;
  caption: (name: string, bits: number) => string;
  bitsOf: (count: number) => string;
  locale: Locale;
};

/** A header as the RFCs draw it: rows of 32 bits, one cell a field, straight from the packet builder's definitions. */
export function HeaderFigure({ protocol, caption, bitsOf, locale }: Props) {
  const { name, layer, fields } = describeHeader(protocol);
  const title = caption(
    name[locale],
    fields.reduce((sum, field) => sum + field.bits, 0),
  );
  return (
    <figure className="header-figure wide" data-layer={layer}>
      <figcaption className="caption">{title}</figcaption>
      {/* Drawings of the list below them, which is read once: 32 bits a row as the RFCs have it, 16 on a phone. */}
      <Drawing fields={fields} rowBits={32} locale={locale} />
      <Drawing fields={fields} rowBits={16} locale={locale} />
      <dl className="header-names">
        {fields.map((field) => (
          <div key={field.id}>
            <dt>
              {field.name[locale]}
              {locale === "zh" && <span lang="en"> {field.name.en}</span>}{" "}
              {field.bits > 0 && <span className="caption">{bitsOf(field.bits)}</span>}
            </dt>
            <dd>{field.meaning[locale]}</dd>
          </div>
        ))}
      </dl>
    </figure>
  );
}

function Drawing({ fields, rowBits, locale }: { fields: HeaderField[]; rowBits: 16 | 32; locale: Locale }) {
  return (
    <div className="header-bits" data-row={rowBits} aria-hidden="true">
      {figureRows(fields, rowBits)
        .flat()
        .map((cell, place) => (
          <Cell key={`${cell.field.id} ${place}`} cell={cell} locale={locale} />
        ))}
    </div>
  );
}

function Cell({ cell, locale }: { cell: FigureCell<HeaderField>; locale: Locale }) {
  const { field, bits, part } = cell;
  const name = bits < 6 ? (field.abbr ?? field.name[locale]) : field.name[locale];
  return (
    <span className={bits === 1 ? "flag" : undefined} style={{ "--bits": bits } as CSSProperties}>
      {part === "later" ? "…" : name}
      {bits >= 6 && field.bits > 0 && part !== "later" && <small>{field.bits}</small>}
    </span>
  );
}
