import type { Plugin } from "vite";

/** JSX becomes calls of Preact's own `h`, which takes children one by one: smaller than the runtime that JSX brings with it, and its lists. */
export const jsx = { runtime: "classic", pragma: "h", pragmaFrag: "Fragment" } as const;

/** What such calls need. */
export const importsJsx = (): Plugin => ({
  name: "imports-jsx",
  enforce: "pre",
  transform: {
    filter: { id: /\.tsx$/ },
    handler: (code) => ({ code: `import { Fragment, h } from "preact";${code}`, map: null }),
  },
});
