/** How many of the places where one stood are remembered. */
const most = 12;

const standable = "a[href], button, input, select, textarea, summary, label, iframe, [tabindex]:not(main)";

/**
 * Where what one stands at goes away (a question that was answered, a row that was removed, a page that was left), the
 * browser puts one nowhere: the next Tab begins anew, and a screen reader falls silent. Then one stands at what one came
 * from, where it is still there nearby, else at the heading of what is left around.
 */
export function keepFocus(): void {
  const stood: Element[] = [];
  let around: readonly Element[] = [];
  document.addEventListener("focusin", ({ target }) => {
    if (!(target instanceof Element)) return;
    around = withAncestors(target);
    stood.unshift(target);
    stood.length = Math.min(stood.length, most);
  });
  // Who pressed where nobody can stand has left, and is not called back.
  document.addEventListener("pointerdown", ({ target }) => {
    if (target instanceof Element && target.closest(standable) === null) around = [];
  });
  new MutationObserver(() => {
    const [last] = around;
    if (last === undefined || last.isConnected || document.activeElement !== document.body) return;
    for (const left of around.filter((element) => element.isConnected)) {
      const before = stood.find((element) => left.contains(element) && element.checkVisibility());
      if (before instanceof HTMLElement) return before.focus({ preventScroll: true });
      const heading = left.querySelector<HTMLElement>("h1, h2, h3");
      if (heading !== null) return standAt(heading);
    }
  }).observe(document.body, { childList: true, subtree: true });
}

function standAt(heading: HTMLElement): void {
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

function withAncestors(element: Element): Element[] {
  const above = element.parentElement;
  return above === null ? [element] : [element, ...withAncestors(above)];
}
