import type { Locale } from "@/lib/text";

/** The product's idea as a ladder: what is not acknowledged is sent again. Drawn, not simulated; the lesson runs it. */
export function HomeFigure({ locale, label, caption }: { locale: Locale; label: string; caption: string }) {
  const names = locale === "zh" ? (["客户端", "服务端"] as const) : (["client", "server"] as const);
  return (
    <figure className="home-figure" data-layer="transport">
      <svg viewBox="0 0 340 300" role="img" aria-label={label}>
        <defs>
          <marker id="home-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
            <path d="M0 0L8 4L0 8z" fill="var(--ink)" />
          </marker>
        </defs>
        <g className="home-figure-name" textAnchor="middle">
          <text x="46" y="16">
            {names[0]}
          </text>
          <text x="294" y="16">
            {names[1]}
          </text>
        </g>
        <path d="M46 28V294M294 28V294" stroke="var(--rule)" strokeWidth="1.5" />
        <path d="M46 40V294M294 76V294" stroke="var(--hue)" strokeWidth="2" />
        <g fill="none" stroke="var(--ink)" strokeWidth="1.6">
          <path d="M46 40L290 74" markerEnd="url(#home-arrow)" />
          <path d="M294 86L176 102" stroke="var(--bad)" strokeDasharray="5 4" />
          <path d="M46 176L290 210" markerEnd="url(#home-arrow)" />
          <path d="M294 216L50 250" markerEnd="url(#home-arrow)" />
          <path d="M46 256L290 290" markerEnd="url(#home-arrow)" />
        </g>
        <path d="M169 95l14 14M183 95l-14 14" stroke="var(--bad)" strokeWidth="2.4" />
        <path d="M36 46V170" stroke="var(--ink-3)" strokeDasharray="2 3" />
        <g className="home-figure-label" textAnchor="middle">
          <text x="170" y="50">
            SYN
          </text>
          <text x="240" y="84" className="home-figure-lost">
            SYN,ACK
          </text>
          <text x="170" y="186">
            SYN
          </text>
          <text x="170" y="228">
            SYN,ACK
          </text>
          <text x="170" y="268">
            ACK
          </text>
        </g>
        <text x="30" y="112" textAnchor="end" className="home-figure-time">
          1 s
        </text>
      </svg>
      <figcaption>{caption}</figcaption>
    </figure>
  );
}
