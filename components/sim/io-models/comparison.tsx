import { MODELS, type Model } from "@/lib/sim/io-models/models";
import type { State } from "@/lib/sim/io-models/state";
import { groupDigits as digits, memorySize } from "@/lib/sim/io-models/words";
import { memoryOf, workOfBurst } from "@/lib/sim/io-models/work";
import base from "../view-base.module.css";
import styles from "./view.module.css";
import type { Say } from "./words";

type Props = { state: State; isShown: boolean; word: Say };

/** The same burst in each of the six ways. There are no numbers until the run has served one itself. */
export function Comparison({ state, isShown, word }: Props) {
  return (
    <div className={styles.comparison}>
      <p className={styles.heading}>{word("compare")}</p>
      <p className={base.plain}>{word(isShown ? "served" : "notYet")}</p>
      <table data-blank={isShown ? undefined : ""}>
        <thead>
          <tr>
            <td />
            <th scope="col">{word("callsShort")}</th>
            <th scope="col">{word("switches")}</th>
            <th scope="col">{word("entriesShort")}</th>
            <th scope="col">{word("bytesShort")}</th>
            <th scope="col">{word("memory")}</th>
          </tr>
        </thead>
        <tbody>
          {MODELS.map((model) => (
            <Row key={model} model={model} state={state} isShown={isShown} word={word} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ model, state, isShown, word }: Props & { model: Model }) {
  const { parameters, connections } = state;
  const work = workOfBurst(model, parameters, connections);
  const forgets = isShown && model === "epoll-et" && parameters.edge === "once" && parameters.messageBytes > parameters.readBytes;
  return (
    <tr data-now={model === state.model ? "" : undefined}>
      <th scope="row">
        {word(model)}
        {forgets && <span className={styles.bad}> ✕ {word("forgets")}</span>}
      </th>
      {!isShown ? (
        <Blank />
      ) : work === null ? (
        <td colSpan={5} className={styles.bad}>
          ✕ {word("impossible")}
        </td>
      ) : (
        <>
          <td>{digits(work.calls)}</td>
          <td>{digits(work.switches)}</td>
          <td>{digits(work.kernelLooks + work.programLooks)}</td>
          <td>{digits(work.listIn + work.listOut)}</td>
          <td>{memorySize(memoryOf(model, parameters, connections).usedBytes)}</td>
        </>
      )}
    </tr>
  );
}

function Blank() {
  return [0, 1, 2, 3, 4].map((column) => <td key={column}>·</td>);
}
