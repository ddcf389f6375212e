import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { Shown } from "./shown.ts";

/**
 * What is chosen on a page, and how to choose something else: it shows at once, though the address, which keeps it, changes
 * only when that has been painted.
 */
export function useChosen<Chosen extends Shown>(
  inAddress: Chosen,
): readonly [chosen: Chosen, choose: (next: Chosen) => void] {
  const [asked, ask] = useState<{ readonly instead: Chosen; readonly next: Chosen } | null>(null);
  const navigate = useNavigate();
  const choose = (next: Chosen): void => {
    const own = { instead: inAddress, next };
    ask(own);
    // Also where the address stays as it is.
    navigate({ to: ".", search: next, resetScroll: false }).finally(() => ask((now) => (now === own ? null : now)));
  };
  return [asked?.instead === inAddress ? asked.next : inAddress, choose];
}
