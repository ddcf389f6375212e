import { oncePainted } from "./once-painted.ts";

/** What is left to do of one that was closed in this moment. */
let giveBack = () => {};

/**
 * Opens a popover of the body's own, and while it is open nothing else on the page can be reached, by Tab or by a screen
 * reader's own cursor. To tell every element so takes a browser longer than to show what opens or to take it away, so that is
 * painted first; then focus is given back to where it was, unless it has gone elsewhere.
 */
export function openAlone(popover: HTMLElement): void {
  giveBack();
  const before = document.activeElement as (Element & HTMLOrSVGElement) | null;
  const others = [...document.body.children].filter(
    (one): one is HTMLElement => one instanceof HTMLElement && one !== popover && !one.inert,
  );
  let isOpen = true;
  const keepOut = () => {
    for (const other of others) other.inert = isOpen;
  };
  popover.showPopover();
  oncePainted(keepOut);
  const closed = () => {
    isOpen = false;
    giveBack = () => {
      giveBack = () => {};
      keepOut();
      if (document.activeElement === document.body) before?.focus({ preventScroll: true });
    };
    oncePainted(() => giveBack());
  };
  popover.addEventListener("beforetoggle", closed, { once: true });
}
