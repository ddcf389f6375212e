import { createBrowserHistory, type RouterHistory } from "@tanstack/react-router";
import { oncePainted } from "./once-painted.ts";

/**
 * The browser's history, in which a press is painted before the page changes: making a page takes longer than a frame, and
 * until the next paint nobody sees that the press was heard. What was pressed has `data-going` meanwhile.
 */
export function paintedHistory(): RouterHistory {
  const history = createBrowserHistory();
  const { push, replace } = history;
  history.push = (...to) => afterPaint(() => push(...to));
  history.replace = (...to) => afterPaint(() => replace(...to));
  return history;
}

function afterPaint(go: () => void): void {
  const pressed = document.activeElement;
  pressed?.setAttribute("data-going", "");
  oncePainted(() => {
    pressed?.removeAttribute("data-going");
    go();
  });
}
