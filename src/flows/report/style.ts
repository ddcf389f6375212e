import { tokensAsCss } from "../../pictures/tokens.ts";

/** How the report looks, on a screen and on A4. Everything is in the page; nothing is fetched. */
export const style = `${tokensAsCss()}
* { box-sizing: border-box; }
body { margin: 0; background: var(--polku-paper); color: var(--polku-ink); font: 16px/1.5 Inter, system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; font-variant-numeric: tabular-nums; }
main { max-width: 1120px; margin: 0 auto; padding: 40px 32px 64px; }
h1 { font-size: 30px; line-height: 1.2; margin: 0 0 4px; letter-spacing: -0.01em; }
h2 { font-size: 19px; margin: 44px 0 10px; padding-top: 14px; border-top: 1px solid var(--polku-line); }
h3 { font-size: 16px; margin: 20px 0 4px; }
p { margin: 0 0 10px; max-width: 75ch; }
.soft, small, caption { color: var(--polku-soft); }
.opening { font-size: 20px; line-height: 1.45; max-width: 62ch; margin-top: 18px; }
.journey { overflow-x: auto; margin: 20px -8px 0; }
svg { max-width: none; height: auto; vertical-align: middle; }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: 4px 20px; padding: 0; margin: 8px 0 0; color: var(--polku-soft); font-size: 14px; }
.legend svg { margin-right: 6px; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 15px; }
caption { text-align: left; padding-bottom: 6px; font-size: 14px; }
th { text-align: left; font-weight: 600; font-size: 13px; color: var(--polku-soft); padding: 6px 12px 6px 0; border-bottom: 1px solid var(--polku-line); vertical-align: bottom; }
td, tbody th { padding: 8px 12px 8px 0; border-bottom: 1px solid var(--polku-line); vertical-align: top; color: var(--polku-ink); font-size: 15px; }
tbody th { font-weight: 600; }
tbody th small { display: block; font-weight: 400; }
.number { text-align: right; white-space: nowrap; }
td svg { display: inline-block; }
ul { padding-left: 20px; max-width: 75ch; }
li { margin-bottom: 4px; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 20px; margin: 0; font-size: 15px; }
dt { color: var(--polku-soft); } dd { margin: 0; }
code { font-size: 13px; overflow-wrap: anywhere; }
@media (max-width: 640px) { main { padding: 24px 16px; } dl { grid-template-columns: 1fr; } }
@media print {
  @page { size: A4; margin: 14mm; }
  body { font-size: 10.5pt; } main { padding: 0; max-width: none; }
  h2 { break-after: avoid; } tr, .together, figure { break-inside: avoid; }
  .journey svg { width: 100%; } .journey, .scroll { overflow: visible; }
}
`;
