import { Fragment } from "react";

/** A domain name that may break after its dots and nowhere else. */
export function Name({ children }: { children: string }) {
  return children.split(".").map((label, at, labels) => (
    <Fragment key={at}>
      {label}
      {at < labels.length - 1 && "."}
      {at < labels.length - 1 && <wbr />}
    </Fragment>
  ));
}
