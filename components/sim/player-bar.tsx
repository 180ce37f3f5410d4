"use client";

import type { Locale } from "@/lib/text";
import { formatTime } from "./format-time";
import type { PlayerWord } from "./labels";
import { SPEEDS } from "./use-playback";

type Props = {
  word: (word: PlayerWord) => string;
  locale: Locale;
  index: number;
  last: number;
  atMs: number;
  /** A prediction waits: forward is closed until it is answered. */
  held: boolean;
  playing: boolean;
  speed: number;
  onPlay: () => void;
  onGo: (index: number) => void;
  onSpeed: (speed: number) => void;
};

export function PlayerBar({ word, locale, index, last, atMs, held, playing, speed, onPlay, onGo, onSpeed }: Props) {
  return (
    <div className="sim-bar">
      <div className="sim-buttons">
        <button type="button" className="button button-primary sim-play" onClick={onPlay} disabled={held}>
          {word(playing ? "pause" : "play")}
        </button>
        <button type="button" className="button" onClick={() => onGo(index - 1)} disabled={index === 0}>
          {word("back")}
        </button>
        <button type="button" className="button" onClick={() => onGo(index + 1)} disabled={index === last || held}>
          {word("step")}
        </button>
      </div>
      <label className="sim-scrub">
        <span className="visually-hidden">{word("position")}</span>
        <input
          type="range"
          min={0}
          max={last}
          value={index}
          aria-valuetext={`${index} / ${last}, ${formatTime(atMs, locale)}`}
          onChange={(event) => onGo(Number(event.target.value))}
        />
        <output className="wire">
          {index}/{last} · {formatTime(atMs, locale)}
        </output>
      </label>
      <label className="sim-mode">
        <span>{word("speed")}</span>
        <select value={speed} onChange={(event) => onSpeed(Number(event.target.value))}>
          {SPEEDS.map((value) => (
            <option key={value} value={value}>
              {value}×
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
