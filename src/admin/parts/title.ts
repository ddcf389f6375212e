import { useEffect } from "react";

/** Names the page in the browser's tab, its own name first. */
export function useTitle(name: string): void {
  useEffect(() => {
    document.title = name === "" ? "Polku" : `${name} · Polku`;
  }, [name]);
}
