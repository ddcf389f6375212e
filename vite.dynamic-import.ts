import type { Plugin } from "vite";

/**
 * Lets a browser load a part of a page by its own means. What Vite would add fetches the part's style first; here that is in the page
 * already, and who answers on a phone need not fetch half a kilobyte more.
 */
export const plainImport = (): Plugin => ({
  name: "plain-import",
  enforce: "pre",
  load: (id) => (id === "\0vite/preload-helper.js" ? "export const __vitePreload = (load) => load();" : undefined),
});
