import { directionOf } from "../../core/writing-direction.ts";
import { Html, html } from "../report/html.ts";

/** A page for respondents: whatever stands in it, it fetches these styles and scripts and nothing else; a style may stand in it. */
export function document({
  language,
  title,
  styles,
  written = "",
  scripts,
  body,
}: {
  readonly language: string;
  readonly title: string;
  readonly styles: readonly string[];
  readonly written?: string;
  readonly scripts: Html;
  readonly body: Html;
}): string {
  return html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="icon" href="/respond/icon.svg">
${written !== "" && new Html(`<style>${written}</style>`)}${styles.map((style) => html`<link rel="stylesheet" href="${style}">`)}${scripts}
</head>
<body>
${body}
</body>
</html>
`.text;
}
