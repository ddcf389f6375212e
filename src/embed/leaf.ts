import { style } from "./style.ts";

/**
 * A place in the page that wears its own style and no other. Careful: made without markup and without style elements, so that it stands
 * under the strictest policy that a page can have.
 */
export function leafIn(put: (host: Element) => void): { readonly host: Element; readonly leaf: ShadowRoot } {
  const host = document.createElement("div");
  const leaf = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  leaf.adoptedStyleSheets = [sheet];
  put(host);
  return { host, leaf };
}
