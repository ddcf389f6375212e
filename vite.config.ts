import babel from "@rolldown/plugin-babel";
import react, { reactCompilerPreset } from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const running = `http://127.0.0.1:${process.env.POLKU_PORT ?? "8400"}`;

/** Builds src/admin into dist/admin, where the server finds it. `npm run dev` reloads on change and asks a running server. */
export default defineConfig({
  root: "src/admin",
  plugins: [
    react(),
    babel({
      presets: [reactCompilerPreset()],
      include: /src\/admin\/(pages\/journey-page|(parts|views)\/[^/]*)\.tsx$/,
    }),
  ],
  build: {
    outDir: "../../dist/admin",
    emptyOutDir: true,
    target: "es2022",
    // Careful: the page's policy allows no inline script, which the preload polyfill would be.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  // What a page sends is told as coming from the server's own, which takes nothing from others.
  server: { proxy: { "^/api/": { target: running, headers: { origin: running } } } },
});
