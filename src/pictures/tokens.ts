/** A theme's colours. What each is for stands in docs/design-language.md. */
export interface Colours {
  readonly paper: string;
  readonly card: string;
  readonly stage: string;
  readonly line: string;
  readonly ink: string;
  readonly soft: string;
  readonly path: string;
  readonly band: string;
  readonly pain: string;
  readonly strength: string;
  readonly stone: string;
}
export type Colour = keyof Colours;

/** The themes. Pain and strength also differ in shape, so nothing rests on colour alone. */
export const themes: Readonly<Record<"light" | "dark" | "print", Colours>> = {
  light: {
    paper: "#faf8f4",
    card: "#ffffff",
    stage: "#f2eee7",
    line: "#e2dcd1",
    ink: "#1d2226",
    soft: "#5a6168",
    path: "#28588a",
    band: "#c3d7e8",
    pain: "#b23c22",
    strength: "#14705a",
    stone: "#757b81",
  },
  dark: {
    paper: "#131619",
    card: "#1b1f23",
    stage: "#1a1e22",
    line: "#30363c",
    ink: "#eae8e3",
    soft: "#a3aab1",
    path: "#86b8e0",
    band: "#2b4d6b",
    pain: "#f0937a",
    strength: "#62c7a4",
    stone: "#8f969d",
  },
  print: {
    paper: "#ffffff",
    card: "#ffffff",
    stage: "#f6f6f6",
    line: "#d4d4d4",
    ink: "#000000",
    soft: "#444444",
    path: "#222222",
    band: "#cccccc",
    pain: "#7a2412",
    strength: "#0c4f3f",
    stone: "#666666",
  },
};

/** A colour as pictures use it: the page's own, else the light theme's. */
export const colour = (name: Colour): string => `var(--polku-${name}, ${themes.light[name]})`;

/** The stylesheet that gives a page its colours: light, dark by the device or by choice, print, and a journey's paper. */
export function tokensAsCss(): string {
  const list = (colours: Colours) =>
    Object.entries(colours)
      .map(([name, value]) => `--polku-${name}: ${value};`)
      .join(" ");
  return [
    `:root { color-scheme: light; ${list(themes.light)} }`,
    `@media (prefers-color-scheme: dark) { :root:not([data-mantine-color-scheme="light"]) { color-scheme: dark; ${list(themes.dark)} } }`,
    `:root[data-mantine-color-scheme="dark"] { color-scheme: dark; ${list(themes.dark)} }`,
    `@media print { :root, :root[data-mantine-color-scheme] { color-scheme: light; ${list(themes.print)} } }`,
    `.paper { ${list({ ...themes.light, paper: themes.print.paper })} }`,
  ].join("\n");
}
