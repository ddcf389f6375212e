import type { FocusEvent, KeyboardEvent, MouseEvent, PointerEvent } from "react";

/** Where one stands: which touchpoint, and its mark in pixels of the picture. */
export interface Standing {
  readonly key: string;
  readonly x: number;
  readonly y: number;
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * Walking along a picture whose touchpoints are links: it is one stop for the Tab key, arrow keys go from touchpoint to
 * touchpoint, Home and End to the ends, Enter or a press opens. `stand` is told where one stands, by focus or pointer.
 */
export function useWalk(open: (touchpoint: string) => void, stand: (at: Standing | null) => void) {
  const linkOf = (target: EventTarget): SVGAElement | null =>
    (target as Element).closest<SVGAElement>("a[data-touchpoint]");
  const standAt = (target: EventTarget) => {
    const link = linkOf(target);
    const { touchpoint = "", x, y } = link?.dataset ?? {};
    stand(link === null ? null : { key: touchpoint, x: Number(x), y: Number(y) });
  };
  return {
    onClick: (event: MouseEvent<HTMLElement>) => {
      const link = linkOf(event.target);
      if (link === null || event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      open(link.dataset.touchpoint ?? "");
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const link = linkOf(event.target);
      if (link === null) return;
      const links = [...event.currentTarget.querySelectorAll<SVGAElement>("a[data-touchpoint]")];
      const now = links.indexOf(link);
      const ends: Readonly<Record<string, number>> = { Home: 0, End: links.length - 1 };
      const next = links[ends[event.key] ?? now + (steps[event.key] ?? 0)];
      if (next === undefined || next === link) return;
      event.preventDefault();
      event.stopPropagation();
      next.focus();
    },
    onFocus: (event: FocusEvent<HTMLElement>) => standAt(event.target),
    onBlur: () => stand(null),
    onPointerOver: (event: PointerEvent<HTMLElement>) => event.pointerType === "mouse" && standAt(event.target),
    onPointerLeave: () => stand(null),
  };
}
