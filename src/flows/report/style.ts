import { tokensAsCss } from "../../pictures/tokens.ts";

/** How the report looks, on a screen of any width and on A4. Everything is in the page; nothing is fetched. */
export const style = `${tokensAsCss()}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--polku-paper); color: var(--polku-ink); font: 1rem/1.5 Inter, system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; font-variant-numeric: tabular-nums; overflow-wrap: break-word; }
main, header, footer { max-width: 1264px; margin: 0 auto; padding: 0 32px; }
header { padding-top: 40px; } footer { padding-bottom: 64px; }
h1 { font-size: 2.125rem; line-height: 1.15; margin: 0 0 14px; letter-spacing: -0.015em; }
h2 { font-size: 1.25rem; line-height: 1.25; margin: 0; letter-spacing: -0.005em; }
h3 { font-size: 1rem; margin: 24px 0 4px; }
p { margin: 0 0 12px; max-width: 72ch; }
small { font-size: 0.8125rem; } .soft, small, caption, figcaption { color: var(--polku-soft); }
.kind { margin: 0 0 2px; color: var(--polku-soft); font-weight: 600; font-size: 0.875rem; }
.about { display: flex; flex-wrap: wrap; gap: 8px 36px; margin: 0 0 12px; }
.about dt { font-size: 0.8125rem; } .about dd { font-weight: 500; }
.opening { font-size: 1.375rem; line-height: 1.4; max-width: 46em; margin: 26px 0 0; text-wrap: pretty; }
figure { margin: 22px 0 0; }
.journey { overflow-x: auto; } .journey svg { display: block; height: auto; max-width: none; }
.middle, .narrow, .down { display: none; } .down svg { width: 100%; max-width: 420px; }
figcaption { margin-top: 10px; font-size: 0.875rem; } figcaption p { margin-bottom: 4px; max-width: none; }
svg { vertical-align: middle; }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: 4px 20px; padding: 0; margin: 0; max-width: none; }
.legend svg { margin-right: 6px; }
section { display: grid; grid-template-columns: 13.5rem minmax(0, 1fr); column-gap: 40px; margin-top: 48px; padding-top: 20px; border-top: 1px solid var(--polku-line); align-content: start; }
section > * { grid-column: 2; } section > h2 { grid-column: 1; grid-row: 1 / span 60; }
section > :nth-child(2), section > :nth-child(2) h3 { margin-top: 0; }
table { border-collapse: collapse; width: 100%; font-size: 0.9375rem; margin: 0 0 16px; }
caption { text-align: left; padding-bottom: 6px; font-size: 0.875rem; max-width: 90ch; }
caption:empty { display: none; }
.title { font-size: 1rem; font-weight: 600; color: var(--polku-ink); }
th, td { text-align: left; padding: 8px 16px 8px 0; border-bottom: 1px solid var(--polku-line); vertical-align: top; }
thead th { font-weight: 500; font-size: 0.8125rem; color: var(--polku-soft); vertical-align: bottom; padding-block: 6px; }
tbody th { font-weight: 600; min-width: 11em; overflow-wrap: anywhere; }
th:last-child, td:last-child { padding-right: 0; }
.heading th { font-weight: 500; font-size: 0.8125rem; color: var(--polku-soft); padding-top: 18px; }
tbody th small, .below { display: block; font-weight: 400; }
.doubt { display: block; color: var(--polku-ink); font-weight: 400; } td .doubt, th .doubt { white-space: normal; max-width: 38ch; } .doubt svg { flex: none; margin-right: 2px; vertical-align: -3px; } p.doubt { font-weight: 500; }
a { color: inherit; text-decoration-color: var(--polku-soft); text-underline-offset: 2px; } a:hover { text-decoration-color: currentColor; }
.findings { padding-left: 28px; max-width: 88ch; } .findings li { margin-bottom: 18px; padding-left: 4px; } .findings li::marker { font-weight: 600; } .findings li:target { outline: 2px solid var(--polku-path); outline-offset: 6px; border-radius: 4px; }
.findings p { margin: 2px 0 0; max-width: none; } .findings .soft { font-size: 0.8125rem; } .place { display: block; font-size: 0.875rem; color: var(--polku-soft); } .findings code { background: var(--polku-stage); padding: 1px 5px; border-radius: 4px; overflow-wrap: anywhere; } .advice b { font-weight: 600; }
.warned::before { content: "! "; font-weight: 700; color: var(--polku-pain); }
.verdict, .figure, .figure + small { white-space: nowrap; } .interval { color: var(--polku-soft); } .figure strong { display: inline-block; min-width: 3.2em; }
.number { text-align: right; white-space: nowrap; } .rank { white-space: nowrap; }
ul { padding-left: 20px; margin: 0 0 12px; max-width: 80ch; } li { margin-bottom: 6px; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 6px 24px; margin: 0 0 12px; }
dt { color: var(--polku-soft); } dd { margin: 0; }
.finding { margin-top: 12px; }
.method h3 { margin-top: 8px; } code { font-size: 0.8125rem; overflow-wrap: anywhere; }
.aloud { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
:focus-visible { outline: 2px solid var(--polku-path); outline-offset: 3px; }
@media screen and (max-width: 1263px) { .wide { display: none; } .middle { display: block; } }
@media screen and (max-width: 1023px) { .middle { display: none; } .narrow { display: block; } }
@media screen and (max-width: 60em) { section { display: block; } section > h2 { margin-bottom: 12px; } }
@media screen and (max-width: 45em) {
  main, header, footer { padding-inline: 16px; } header { padding-top: 24px; }
  h1 { font-size: 1.75rem; } .opening { font-size: 1.1875rem; } section { margin-top: 36px; }
  .across { display: none; } .down { display: block; }
  dl:not(.about) { grid-template-columns: minmax(0, 1fr); gap: 0; } dd { margin-bottom: 8px; } .about { gap: 0; flex-direction: column; }
  table, caption, tbody, tr, th, td { display: block; } thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { padding: 10px 0; border-bottom: 1px solid var(--polku-line); } th, td { padding: 1px 0; border: 0; } .heading { padding: 16px 0 4px; } .heading th { padding: 0; }
  td[data-name]::before { content: attr(data-name) ": "; color: var(--polku-soft); font-size: 0.8125rem; } td:empty { display: none; }
  .number { text-align: left; } .figure, .figure + small { white-space: normal; } .figure strong { min-width: 0; } svg { max-width: 100%; }
}
@media print {
  @page { size: A4 landscape; margin: 12mm 14mm; }
  body { font-size: 10pt; background: none; } main, header, footer { padding: 0; max-width: none; }
  table, dl { font-size: 9.5pt; } small, caption, thead th, figcaption, .place, .findings .soft { font-size: 8.5pt; } .findings code { font-size: 8.5pt; background: none; padding: 0; }
  h1 { font-size: 22pt; margin-bottom: 2px; } h2 { font-size: 13pt; } .opening { font-size: 11.5pt; margin-top: 4px; max-width: none; } header { padding-top: 0; } .about { margin-bottom: 4px; }
  figure { margin-top: 8px; } .journey { overflow: visible; break-inside: avoid; } .across svg { width: 100%; max-height: 112mm; }
  section { display: block; position: relative; padding: 12px 0 0 198px; margin-top: 22px; } section > h2 { position: absolute; left: 0; width: 178px; }
  section > h2, h3, caption, .heading { break-after: avoid; } tr, li, .together { break-inside: avoid; } thead { display: table-header-group; }
  th, td { padding-block: 4px; } p { orphans: 3; widows: 3; }
}
`;
