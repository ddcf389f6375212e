import { type RefCallback, useCallback, useState } from "react";

/**
 * The width an element has, so that a picture is drawn as wide and its text keeps its size.
 * Null until it is seen in the page.
 */
export function useWidth(): [RefCallback<HTMLElement>, number | null] {
  const [width, setWidth] = useState<number | null>(null);
  const measure = useCallback((element: HTMLElement | null) => {
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => {
      const seen = Math.floor(entry?.contentRect.width ?? 0);
      if (seen > 0) setWidth(seen);
    });
    observer.observe(element);
    if (element.clientWidth > 0) setWidth(Math.floor(element.clientWidth));
    return () => observer.disconnect();
  }, []);
  return [measure, width];
}
