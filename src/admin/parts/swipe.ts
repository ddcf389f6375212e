import { type TouchEvent, useRef } from "react";

/** Pixels that a finger moves along before it is more than a press. */
const least = 48;

/** A finger that is drawn sideways over something: 1 towards what comes after, −1 back. Drawn up or down it scrolls the page. */
export function useSwipe(turn: (way: 1 | -1) => void) {
  const from = useRef<{ readonly x: number; readonly y: number } | null>(null);
  return {
    onTouchStart: ({ touches }: TouchEvent) => {
      const finger = touches.length === 1 ? touches[0] : undefined;
      from.current = finger === undefined ? null : { x: finger.clientX, y: finger.clientY };
    },
    onTouchEnd: ({ changedTouches }: TouchEvent) => {
      const finger = changedTouches[0];
      if (from.current === null || finger === undefined) return;
      const [x, y] = [finger.clientX - from.current.x, finger.clientY - from.current.y];
      from.current = null;
      if (Math.abs(x) >= least && Math.abs(x) > 2 * Math.abs(y)) turn(x < 0 ? 1 : -1);
    },
  };
}
