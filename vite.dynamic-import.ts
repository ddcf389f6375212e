import type { Plugin } from "vite";

/**
 * Lets a browser load a part of a page by its own means. What Vite would add fetches the part's style first; here that is in the page
 * already, and who answers on a phone need not fetch half a kilobyte more.
 */
export const plainImport = (): Plugin => ({
  name: "plain-import",
  enforce: "pre",
  load: (id) => (id === "\0vite/preload-helper.js" ? "export const __vitePreload = (load) => load();" : undefined),
  // The list of styles that nobody fetches any more.
  generateBundle: {
    order: "post",
    handler: (_, bundle) => {
      for (const part of Object.values(bundle))
        if (part.type === "chunk")
          part.code = part.code
            .replace(/^const __vite__mapDeps=.*\n/, "")
            .replaceAll(/,__vite__mapDeps\(\[[\d,]*\]\)/g, "");
    },
  },
});
