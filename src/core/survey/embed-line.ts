/** How a survey is shown on a page of another web site. */
export const waysToShow = ["inline", "popover", "tab"] as const;
export type WayToShow = (typeof waysToShow)[number];

/** The line that shows on any page what a link leads to (`https://polku.example.fi/s/…`). */
export function embedLine(link: string, show: WayToShow, language: string | null): string {
  const [, polku = "", credential = ""] = /^(.*)\/s\/(.*)$/.exec(link) ?? [];
  const words = language === null ? "" : ` data-language="${language}"`;
  return `<script async src="${polku}/embed.js" data-link="${credential}" data-show="${show}"${words}></script>`;
}
