import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after } from "node:test";

/** A web site of somebody else: another origin than Polku's, with pages of its own and a policy for them. */
export interface HostSite {
  readonly origin: string;
  /** Puts a page there, at a new address unless it is told. */
  page(html: string, about?: { readonly policy?: string; readonly path?: string }): string;
}

export async function hostSite(): Promise<HostSite> {
  const pages = new Map<string, { readonly html: string; readonly policy?: string }>();
  const server = createServer((request, response) => {
    const found = pages.get(new URL(request.url ?? "/", "http://here").pathname);
    if (found === undefined) return response.writeHead(204).end();
    response.setHeader("content-type", "text/html; charset=utf-8");
    if (found.policy !== undefined) response.setHeader("content-security-policy", found.policy);
    response.end(found.html);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    page: (html, { path = `/${pages.size + 1}`, policy } = {}) => {
      pages.set(path, { html, ...(policy !== undefined && { policy }) });
      return path;
    },
  };
}

/** A page of a shop, as plain as can be. */
export const shopPage = (script: string, more = ""): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Thank you for your order</title></head>
<body><main><h1>Thank you for your order</h1><p>It comes on Friday.</p>${more}<div id="survey"></div>
<p>See <a id="more" href="#more">more of what we have</a>.</p>
${script}</main></body></html>`;
