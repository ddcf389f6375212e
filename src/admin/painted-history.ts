import { createBrowserHistory, type RouterHistory } from "@tanstack/react-router";

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
  // What is not seen is not painted either.
  if (document.hidden) {
    go();
    return;
  }
  const pressed = document.activeElement;
  pressed?.setAttribute("data-going", "");
  requestAnimationFrame(() =>
    setTimeout(() => {
      pressed?.removeAttribute("data-going");
      go();
    }),
  );
}
