import { oncePainted } from "./once-painted.ts";

/**
 * Opens a popover of the body's own, and while it is open nothing else on the page can be reached, by Tab or by a screen
 * reader's own cursor. To tell every element so takes a browser longer than to show what opens, so it is shown first.
 */
export function openAlone(popover: HTMLElement): void {
  const others = [...document.body.children].filter(
    (one) => one instanceof HTMLElement && one !== popover && !one.inert,
  );
  const keepOut = (isOut: boolean) => {
    for (const other of others) (other as HTMLElement).inert = isOut;
  };
  popover.showPopover();
  let isOpen = true;
  oncePainted(() => keepOut(isOpen));
  // Before it closes, for it gives focus back to where it was.
  popover.addEventListener("beforetoggle", () => {
    isOpen = false;
    keepOut(false);
  });
}
