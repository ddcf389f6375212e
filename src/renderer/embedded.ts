import type { FrameMessage } from "../core/survey/frame-message.ts";

/** The page around this one, to be told of it; nothing is said where there is none. */
export interface Around {
  readonly is: boolean;
  /** Once what is asked has been drawn. */
  drawn(): void;
  ended(): void;
}

/**
 * The page of another web site on which this one is shown, `?embed=https://shop.example.fi`. Only the sites that its link allows can
 * show it, for the server says so to the browser; and a browser hands a message to no site but the one named.
 */
export function pageAround(search: string, leaf: HTMLElement): Around {
  const site = new URLSearchParams(search).get("embed") ?? "";
  if (parent === window || !URL.canParse(site)) return { is: false, drawn: () => {}, ended: () => {} };
  document.documentElement.classList.add("embedded");
  const tell = (message: FrameMessage) => parent.postMessage(message, site);
  let told = 0;
  const drawn = () => {
    const height = Math.ceil(leaf.getBoundingClientRect().height);
    if (height !== told) tell({ polku: "height", height });
    told = height;
  };
  new ResizeObserver(drawn).observe(leaf);
  addEventListener("keydown", ({ key, isComposing }) => {
    if (key === "Escape" && !isComposing) tell({ polku: "closed" });
  });
  return { is: true, drawn, ended: () => tell({ polku: "ended" }) };
}
