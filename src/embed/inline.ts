import { frameOf } from "./frame.ts";
import { leafIn } from "./leaf.ts";
import type { Settings } from "./settings.ts";

/** The survey where the page has room for it; undefined where there is no such place. */
export function inline(settings: Settings, script: Element): Element | undefined {
  const place = settings.into === undefined ? script : document.querySelector(settings.into);
  if (place === null) return undefined;
  const { host, leaf } = leafIn((it) => (place === script ? script.after(it) : place.append(it)));
  leaf.append(frameOf(settings));
  return host;
}
