import { useDocumentVisibility } from "@mantine/hooks";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { paths } from "../api/paths.ts";
import { follow } from "./following.ts";
import { inHere } from "./in-here.ts";

/**
 * Keeps the figures of a page that is looked at as they are now. True while the line to the server is there; what it tells is only
 * that something was counted. Where the line is cut, the browser takes it up again by itself, and the page stays as any other.
 */
export function useLive(isThere: boolean): boolean {
  const queries = useQueryClient();
  const isSeen = useDocumentVisibility() === "visible";
  const [isLive, tell] = useState(false);
  useEffect(() => {
    if (!isThere || !isSeen) return;
    const followed = follow(queries);
    const close = hear(followed.counted, tell);
    return () => {
      close();
      followed.end();
      tell(false);
    };
  }, [isThere, isSeen, queries]);
  return isLive;
}

/** After a refusal it is tried again by us, ever more seldom: the browser does so only where the line was cut. */
const firstPause = 15_000;
const longestPause = 300_000;

/** Listens; answers how to stop. */
function hear(counted: (place: string) => void, tell: (isLive: boolean) => void): () => void {
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pause = firstPause;
  const open = () => {
    source = new EventSource(inHere(paths.changes));
    source.onopen = () => {
      pause = firstPause;
      tell(true);
    };
    source.onerror = () => {
      tell(false);
      if (source.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(open, pause);
      pause = Math.min(2 * pause, longestPause);
    };
    source.addEventListener("counted", ({ data }) => counted((JSON.parse(data) as { place: string }).place));
  };
  open();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}
