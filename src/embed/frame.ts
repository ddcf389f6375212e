import type { FrameMessage } from "../core/survey/frame-message.ts";
import { noteAsked } from "./is-due.ts";
import { said } from "./said.ts";
import type { Settings } from "./settings.ts";

/**
 * The survey's page in a frame, as high as it is. Until it tells how high, nobody was asked: it may be closed, refuse to be shown
 * here, or know that this visitor is to be left in peace. What the page tells is heard, and nothing else is.
 */
export function frameOf(
  settings: Settings,
  { seen, close }: { readonly seen?: () => void; readonly close?: () => void } = {},
): HTMLIFrameElement {
  const { origin, link, asks, language } = settings;
  const frame = document.createElement("iframe");
  frame.title = said(language).title;
  frame.src = `${origin}/s/${link}?embed=${location.origin}${asks}`;
  addEventListener("message", ({ origin: from, source, data }: MessageEvent<FrameMessage>) => {
    if (from !== origin || source !== frame.contentWindow) return;
    if (data.polku === "height") {
      if (frame.style.height === "") noteAsked(settings, Date.now());
      frame.style.height = `${data.height}px`;
      seen?.();
    } else if (data.polku === "closed") close?.();
    else tell("ended");
  });
  return frame;
}

/** Tells the page what has happened, should it want to know. */
export const tell = (what: "ended" | "closed"): boolean => dispatchEvent(new CustomEvent(`polku:${what}`));
