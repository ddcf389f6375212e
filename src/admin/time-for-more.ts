import { startTransition, useEffect, useState } from "react";

/** Whether a part of the page has been in sight once: what need not be there at first is drawn then. */
export function useTimeForMore(): boolean {
  const [isTime, tell] = useState(false);
  useEffect(() => startTransition(() => tell(true)), []);
  return isTime;
}
