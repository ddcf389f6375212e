import { lazyRouteComponent } from "@tanstack/react-router";
import type { ComponentType } from "react";
import { paths } from "../api/paths.ts";
import { NoAnswer } from "./api.ts";

/**
 * A page that is fetched when it is opened. One that cannot be fetched is Polku that does not answer; by itself the router would
 * load everything anew at once, which without a network ends in the browser's own error page.
 */
export const fetchedPage = <Name extends string, Page extends ComponentType>(
  fetchPart: () => Promise<Record<Name, Page>>,
  name: Name,
) =>
  lazyRouteComponent(
    () =>
      fetchPart().catch((error: Error) => {
        // Careful: the router knows by how the message begins that it would load everything anew.
        throw isUnfetched(error) ? new NoAnswer(`Not fetched: ${error.message}`) : error;
      }),
    name,
  );

/** As Vite, Chromium, Firefox and Safari say it; what else an import throws is a fault in what was fetched. */
const isUnfetched = ({ message }: Error): boolean =>
  /Unable to preload CSS|dynamically imported module|Importing a module script failed/.test(message);

const pause = 2000;
/** A page that was loaded longer ago was loaded before what is missing now. */
const justNow = 60_000;

/**
 * Loads everything anew as soon as Polku answers: a browser may keep that a part could not be fetched, and a newer Polku has
 * other parts. Where it answers all the while and this has just been tried, a part is missing, and trying on would never end.
 * Answers how to stop.
 */
export function comeBack(tellMissing: () => void): () => void {
  const [loaded] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  let isWorthIt = loaded?.type !== "reload" || performance.now() > justNow;
  const look = async () => {
    const answers = await fetch(paths.health).then(
      ({ ok }) => ok,
      () => false,
    );
    if (!answers) isWorthIt = true;
    else if (isWorthIt) location.reload();
    else tellMissing();
  };
  look();
  const timer = setInterval(look, pause);
  return () => clearInterval(timer);
}
