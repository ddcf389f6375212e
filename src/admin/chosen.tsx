import { useNavigate } from "@tanstack/react-router";
import { createContext, type ReactNode, use, useCallback, useMemo, useState } from "react";
import type { Shown } from "./shown.ts";

type Choosing<Chosen extends Shown> = readonly [chosen: Chosen, choose: (next: Chosen) => void];

/**
 * What is chosen on a page, and how to choose something else: it shows at once, though the address, which keeps it, changes
 * only when that has been painted.
 */
export function useChosen<Chosen extends Shown>(inAddress: Chosen): Choosing<Chosen> {
  const [asked, ask] = useState<{ readonly instead: Chosen; readonly next: Chosen } | null>(null);
  const navigate = useNavigate();
  const choose = useCallback(
    (next: Chosen): void => {
      const own = { instead: inAddress, next };
      ask(own);
      // Also where the address stays as it is.
      navigate({ to: ".", search: next, resetScroll: false }).finally(() => ask((now) => (now === own ? null : now)));
    },
    [inAddress, navigate],
  );
  return [asked?.instead === inAddress ? asked.next : inAddress, choose];
}

const Chosen = createContext<Choosing<Shown>>([{}, () => {}]);

/** Where a page is large: what is chosen is known to the choices on it alone, and nothing else is drawn when they change. */
export function ChosenHere({ inAddress, children }: { readonly inAddress: Shown; readonly children: ReactNode }) {
  const [chosen, choose] = useChosen(inAddress);
  return <Chosen value={useMemo(() => [chosen, choose], [chosen, choose])}>{children}</Chosen>;
}

/** What is chosen on the page, within `ChosenHere`. */
export const useChosenHere = (): Choosing<Shown> => use(Chosen);
