import { type RefCallback, useCallback, useState } from "react";

/** What a picture with text needs at the least: the narrowest phone, without its margins. */
const leastWidth = 288;

/**
 * The width an element has, so that a picture is drawn as wide and its text keeps its size; and how many times larger than
 * usual the reader has text, as far as there is room for it.
 * Null until it is seen in the page.
 */
export function useWidth(): [RefCallback<HTMLElement>, number | null, number] {
  const [width, setWidth] = useState<number | null>(null);
  const [text, setText] = useState(1);
  const measure = useCallback((element: HTMLElement | null) => {
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => {
      const seen = Math.floor(entry?.contentRect.width ?? 0);
      if (seen > 0) see(seen);
    });
    const see = (seen: number) => {
      setWidth(Math.floor(seen));
      const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
      setText(Math.max(1, Math.min(size, seen / leastWidth)));
    };
    observer.observe(element);
    if (element.clientWidth > 0) see(element.clientWidth);
    return () => observer.disconnect();
  }, []);
  return [measure, width, text];
}
