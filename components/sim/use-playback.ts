"use client";

import { useEffect, useState } from "react";

export const SPEEDS = [0.5, 1, 2, 4] as const;
/** Long enough to read the sentence of a frame at speed 1. */
const FRAME_MS = 1400;

/** Steps through the frames while playing, up to frame `reach`: the end, or where something is asked. */
export function usePlayback(index: number, reach: number, last: number, go: (index: number) => void) {
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<number>(1);
  // A long run (a thousand ACKs) is shown in about forty seconds, many frames at a time.
  const stride = Math.max(1, Math.round(last / 160));
  const interval = (FRAME_MS / speed) * (last > 60 ? Math.max(0.08, 30 / last) : 1);
  useEffect(() => {
    if (!playing) return;
    if (index >= reach) {
      setPlaying(false);
      return;
    }
    const timer = setTimeout(() => go(Math.min(index + stride, reach)), interval);
    return () => clearTimeout(timer);
  }, [playing, index, reach, stride, interval, go]);
  return { playing, setPlaying, speed, setSpeed };
}
