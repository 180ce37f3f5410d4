import type { Element, ElementContent } from "hast";
import { toJsxRuntime } from "hast-util-to-jsx-runtime";
import Link from "next/link";
import type { ReactNode } from "react";
import { Fragment, jsx, jsxs } from "react/jsx-runtime";
import { Simulation } from "@/components/sim/simulation";
import { isHeaderProtocol } from "@/lib/packets/fields";
import { paths } from "@/lib/paths";
import type { Locale } from "@/lib/text";
import { Figure } from "./figures";
import { HeaderFigure } from "./header-figure";
import { type LessonData, must } from "./lesson-data";
import { Misconception, type MisconceptionLabels } from "./misconception";
import { predictionsOf } from "./predictions";
import { Recall, type RecallLabels } from "./recall";
import { ReferenceTable } from "./reference-table";
import { TableScroll } from "./table-scroll";
import { Term } from "./term";
import { TermNotes } from "./term-note";

export type LessonLabels = MisconceptionLabels &
  RecallLabels & {
    anchor: string;
    table: string;
    bits: (count: number) => string;
    headerCaption: (name: string, bits: number) => string;
  };

type Props = { data: LessonData; labels: LessonLabels; locale: Locale };
type Blocks = { node?: Element; children?: ReactNode };

/** The compiled Markdown of a lesson as React: plain elements as they are, directives as components of ours. */
export function LessonBody({ data, labels, locale }: Props) {
  const heading = (Tag: "h2" | "h3") =>
    function Heading({ id, children }: { id?: string; children?: ReactNode }) {
      return (
        <Tag id={id}>
          {children}
          <a className="anchor" href={`#${id}`} aria-label={labels.anchor}>
            §
          </a>
        </Tag>
      );
    };

  const components = {
    h2: heading("h2"),
    h3: heading("h3"),
    // A term is explained in the margin beside the paragraph that first uses it; on a phone, below it.
    p({ node, children }: Blocks) {
      return (
        <>
          <p>{children}</p>
          <TermNotes terms={firstTerms(node).map((id) => must(data.findTerm(id), `term ${id}`))} locale={locale} />
        </>
      );
    },
    pre({ children }: Blocks) {
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways has to be reachable by keyboard.
      return <pre tabIndex={0}>{children}</pre>;
    },
    // The corner of a table that names rows and columns heads nothing.
    th({ node, children }: Blocks) {
      return node?.children.length === 0 ? <td /> : <th scope="col">{children}</th>;
    },
    table({ children }: Blocks) {
      return (
        <TableScroll label={labels.table}>
          <table>{children}</table>
        </TableScroll>
      );
    },
    "x-term": ({ id, first, children }: { id: string; first?: boolean; children?: ReactNode }) => (
      <Term term={must(data.findTerm(id), `term ${id}`)} isFirst={first === true} locale={locale}>
        {children}
      </Term>
    ),
    // While an area is being written (`--partial`) a lesson may name one that is not there yet.
    "x-topic": ({ id, children }: { id: string; children?: ReactNode }) => {
      const topic = data.findTopic(id);
      return topic ? <Link href={paths.topic(locale, topic)}>{children}</Link> : children;
    },
    "x-aside": ({ children }: Blocks) => (
      <div className="side" role="note">
        {children}
      </div>
    ),
    "x-simulation": ({ name, scenario, predict }: { name: string; scenario: string; predict?: string }) => (
      <Simulation
        name={name}
        scenario={scenario}
        predict={predict !== undefined}
        predictions={predictionsOf(name, data.topic.items, data.findItem, locale)}
        locale={locale}
      />
    ),
    "x-recall": ({ item }: { item: string }) => (
      <Recall item={must(data.findItem(item), `item ${item}`)} labels={labels} locale={locale} />
    ),
    "x-misconception": ({ claim }: { claim: string }) => (
      <Misconception
        claim={must(data.findClaim(claim), `claim ${claim}`)}
        findCite={data.findCite}
        labels={labels}
        locale={locale}
      />
    ),
    "x-header": ({ protocol }: { protocol: string }) =>
      isHeaderProtocol(protocol) ? (
        <HeaderFigure protocol={protocol} caption={labels.headerCaption} bitsOf={labels.bits} locale={locale} />
      ) : null,
    "x-figure": ({ name }: { name: string }) => <Figure name={name} locale={locale} />,
    "x-table": ({ name }: { name: string }) => (
      <ReferenceTable table={must(data.findTable(name), `table ${name}`)} findCite={data.findCite} locale={locale} />
    ),
  };
  // hast-util-to-jsx-runtime knows only the names of HTML; ours are checked by the compiler's closed set.
  return toJsxRuntime(data.lesson.tree, { Fragment, jsx, jsxs, passNode: true, components: components as object });
}

/** Ids of the terms that are used for the first time in this paragraph. */
function firstTerms(node: Element | undefined): string[] {
  if (node === undefined) return [];
  return node.children.flatMap(function find(child: ElementContent): string[] {
    if (child.type !== "element") return [];
    const own = child.tagName === "x-term" && child.properties.first === true ? [String(child.properties.id)] : [];
    return [...own, ...child.children.flatMap(find)];
  });
}
