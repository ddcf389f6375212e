import type { Locator } from "playwright-core";

/** Whether all of it is on the screen, under nothing that stands before it. */
export const isInSight = (what: Locator): Promise<boolean> =>
  what.evaluate((one) => {
    const { left, right, top, bottom } = one.getBoundingClientRect();
    const middle = (left + right) / 2;
    return [top + 1, bottom - 1].every((y) => one.contains(one.ownerDocument.elementFromPoint(middle, y)));
  });
