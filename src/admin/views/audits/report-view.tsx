import { useLayoutEffect, useRef } from "react";

/**
 * The report as the server writes it, in the page: in a shadow of its own, so that its style and the page's leave each other
 * alone, while the page's colours reach into it. What stands on the page already, its kind and its name, is left out.
 */
export function ReportView({ html, title }: { readonly html: string; readonly title: string }) {
  const place = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const host = place.current;
    if (host === null) return;
    const root = host.shadowRoot ?? opened(host);
    // The style goes in as a sheet: the page's policy takes no style elements.
    const [element = "", style = ""] = /<style>([\s\S]*?)<\/style>/.exec(html) ?? [];
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${style.replaceAll("body {", ":host {")}${own}`);
    root.adoptedStyleSheets = [sheet];
    const report = new DOMParser().parseFromString(html.replace(element, ""), "text/html");
    root.replaceChildren(
      ...["header", "main", "footer"].map((name) => {
        const part = document.createElement("div");
        part.append(...(report.body.querySelector(`:scope > ${name}`)?.childNodes ?? []));
        return part;
      }),
    );
    for (const again of root.querySelectorAll(".kind, h1")) again.remove();
  }, [html]);
  return <section ref={place} className="report" aria-label={title} />;
}

const own = `
:host { display: block; max-width: 1200px; background: none; font-family: inherit; }
.opening { margin-top: 18px; }
`;

/** A shadow in which links lead to what they name: the address of a page does not reach into it. */
function opened(host: HTMLElement): ShadowRoot {
  const root = host.attachShadow({ mode: "open" });
  root.addEventListener("click", (event) => {
    const link = (event.target as Element).closest('a[href^="#"]');
    const named = link && root.getElementById(link.getAttribute("href")!.slice(1));
    if (!named) return;
    event.preventDefault();
    named.tabIndex = -1;
    named.focus();
  });
  return root;
}
