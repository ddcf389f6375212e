import { useDeferredValue } from "react";

/** Whether a part of the page has been drawn once: what need not be there at first is drawn then. */
export const useTimeForMore = (): boolean => useDeferredValue(true, false);
