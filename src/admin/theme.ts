import { createTheme } from "@mantine/core";

/** How Mantine behaves. Its type and colours are variables in styles/base.css, so that the page needs no style element. */
export const theme = createTheme({ cursorType: "pointer", respectReducedMotion: true });
