import { describeStep } from "@/lib/sim/certificate-chain/describe";
import { cardOf, type Step, type Verdict, type World } from "@/lib/sim/certificate-chain/state";
import type { Locale } from "@/lib/text";
import { WireText } from "../wire-text";
import { findingOf, pemOf } from "./facts";
import styles from "./view.module.css";
import type { Say } from "./words";

/** Octets shown of a part; a signature has about 72. */
const SHOWN_OCTETS = 72;

type Props = { step: Step | undefined; world: World; locale: Locale; say: Say };

/** What the step at hand compares, and the octets that it reads. */
export function FindingPanel({ step, world, locale, say }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reachable by keyboard.
    // biome-ignore lint/a11y/useSemanticElements: a group, and no fieldset: nothing is entered here.
    <div className={styles.finding} role="group" aria-label={say("octets")} tabIndex={0}>
      {step === undefined ? (
        <p className={styles.plain}>{say("atFirst")}</p>
      ) : step.is === "verdict" ? (
        <Decision verdict={step.verdict} world={world} locale={locale} say={say} />
      ) : (
        <Finding step={step} world={world} say={say} />
      )}
    </div>
  );
}

type DecisionProps = { verdict: Verdict; world: World; locale: Locale; say: Say };

/** What the browser says, and every finding that speaks against the server. */
function Decision({ verdict, world, locale, say }: DecisionProps) {
  const accepted = verdict === "ACCEPTED";
  const against = world.steps.filter((one) => ("passed" in one && !one.passed) || (one.is === "link" && one.issuer === null));
  return (
    <div className={styles.decision} data-result={accepted ? "good" : "bad"}>
      <p>
        <span aria-hidden="true">{accepted ? "✓" : "✕"}</span> {say("decision")} <b>{say(accepted ? "accepts" : "refuses")}</b>
      </p>
      {!accepted && (
        <p>
          <code>{verdict}</code>
        </p>
      )}
      {accepted && <p className={styles.plain}>{say("accepted")}</p>}
      {against.map((one) => (
        <p key={`${one.is} ${"of" in one ? one.of : ""}`} className={styles.plain}>
          <WireText>{describeStep(one, world)[locale]}</WireText>
        </p>
      ))}
    </div>
  );
}

function Finding({ step, world, say }: { step: Step; world: World; say: Say }) {
  const { of, facts, octets } = findingOf(step, world, say);
  const card = cardOf(world, of);
  const pairs = octets.hex.match(/../g) ?? [];
  const title = step.is === "served" || step.is === "link" ? card.subject : `${card.subject} · ${say(step.is as "name")}`;
  return (
    <>
      <p className={styles.title}>{title}</p>
      <dl className={styles.facts}>
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {pairs.length > 0 && (
        <>
          <p className={styles.where}>
            {octets.start < 0
              ? `CertificateVerify · ${pairs.length} ${say("octets")}`
              : `${say("octets")} ${octets.start}–${octets.start + pairs.length - 1} ${say("of")} ${card.hex.length / 2}`}
          </p>
          <p className={styles.octets}>
            {pairs.slice(0, SHOWN_OCTETS).join(" ")}
            {pairs.length > SHOWN_OCTETS && " …"}
          </p>
        </>
      )}
      <details className={styles.pem}>
        <summary>{say("whole")}</summary>
        <pre>{pemOf(card.hex)}</pre>
      </details>
    </>
  );
}
