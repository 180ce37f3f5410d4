/** The mark: a ladder of two lifelines. One segment crosses, the answer is lost, the segment is sent again. */
export function BrandMark() {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round">
      <path d="M3 1.5v17M17 1.5v17" opacity=".45" />
      <path d="M3 3.5l13 3" />
      <path d="M17 9l-6 1.4" strokeDasharray="2 2.4" />
      <path d="M3 13.5l13 3" />
    </svg>
  );
}
