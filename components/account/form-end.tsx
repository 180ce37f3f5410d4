/** The button that sends a form, and above it what was wrong with the form as a whole, read out when it comes. */
export function FormEnd({ fault, isReady, label, kind = "primary" }: Props) {
  return (
    <>
      <p className="error" role="alert" hidden={!fault}>
        {fault}
      </p>
      <div>
        <button type="submit" className={kind === "primary" ? "button button-primary" : "button"} disabled={!isReady}>
          {label}
        </button>
      </div>
    </>
  );
}

type Props = { fault?: string; isReady: boolean; label: string; kind?: "primary" | "plain" };
