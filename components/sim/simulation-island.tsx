"use client";

import { type ComponentType, type ReactNode, useEffect, useRef, useState } from "react";
import type { PlayerProps } from "./player";
import type { SimulationProps } from "./simulation-props";

type Loaded = { Player: ComponentType<PlayerProps>; props: Pick<PlayerProps, "runner" | "loadEngine" | "View" | "initial"> };

/**
 * Server-rendered first frame and transcript as children; player, engine and view are imported when the figure comes
 * near the screen (`import()` in an observer is never preloaded with the page), and take the children's place.
 */
export function SimulationIsland({ children, ...props }: SimulationProps & { children: ReactNode }) {
  const figure = useRef<HTMLElement>(null);
  const [loaded, setLoaded] = useState<Loaded>();
  const { name, scenario, scenarios, alone } = props;

  useEffect(() => {
    const element = figure.current;
    if (element === null || loaded !== undefined) return;
    const observer = new IntersectionObserver(
      async ([entry]) => {
        if (!entry?.isIntersecting) return;
        observer.disconnect();
        const { loadPlayer } = await import("./load-player");
        setLoaded(await loadPlayer(name, scenarios, scenario, alone ? location.search : ""));
      },
      { rootMargin: "300px" },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [loaded, name, scenario, scenarios, alone]);

  return (
    <figure className="sim wide bleed" ref={figure} data-ready={loaded ? "true" : undefined}>
      {loaded ? (
        <loaded.Player
          {...props}
          {...loaded.props}
          onPredicted={recordPrediction}
          onRun={alone ? showInAddress(props) : undefined}
        />
      ) : (
        children
      )}
    </figure>
  );
}

function recordPrediction(item: string, option: number, right: boolean, durationMs: number) {
  void import("../review/record").then(({ recordGraded }) =>
    recordGraded({ item, answer: option, right, source: "lesson", durationMs }),
  );
}

const showing = new WeakMap<object, NonNullable<PlayerProps["onRun"]>>();

/** One function per set of scenarios, so that the player's effect does not run on every render. */
function showInAddress({ scenarios }: SimulationProps): NonNullable<PlayerProps["onRun"]> {
  const known = showing.get(scenarios);
  if (known !== undefined) return known;
  const show: NonNullable<PlayerProps["onRun"]> = (scenario, run) => {
    void import("@/lib/sim/link").then(({ encodeRun }) => {
      const base = scenarios[scenario];
      if (base !== undefined) history.replaceState(history.state, "", `${location.pathname}?${encodeRun(scenario, base, run)}`);
    });
  };
  showing.set(scenarios, show);
  return show;
}
