import { hash } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { style } from "../flows/report/style.ts";
import { refuseWith } from "./door.ts";
import type { OwnAddress } from "./own-address.ts";

/** What a browser may do with our pages: only what comes from here, no script that stands inside a page, and of styles there the one of this hash. */
const pagePolicy = (style: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    // Careful: no other style element and no style attribute in markup; what React and Mantine set on elements is allowed anyway.
    `style-src 'self'${style}`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join("; ");

/** The same for a page that such sites alone may show on theirs. */
const policyWithin = (sites: readonly string[], style = ""): string =>
  `${pagePolicy(style)}; frame-ancestors ${sites.length === 0 ? "'none'" : sites.join(" ")}`;

/** Headers of a survey's page, in which its style stands, and which those sites may show on theirs: where one of them isolates itself, too. */
export const surveyHeaders = (sites: readonly string[], style: string): Readonly<Record<string, string>> => ({
  "content-security-policy": policyWithin(sites, ` '${style}'`),
  ...(sites.length > 0 && { "cross-origin-resource-policy": "cross-origin" }),
});

/** A page that pages of ours may show within them. */
export const previewPolicy = policyWithin(["'self'"]);

/** A report stands alone: nothing is loaded, nothing runs, and it wears its own style and no other. */
export const reportPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${hash("sha256", style, "base64")}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** A mail that pages of ours show in a frame: it wears its own styles and pictures, fetches nothing, runs nothing and leads nowhere. */
export const mailPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  "sandbox",
].join("; ");

/** Headers of every answer. */
export const securityHeaders = {
  "content-security-policy": policyWithin([]),
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
} as const;

/**
 * Guards every door. A page of another site may point its own name at 127.0.0.1 and so read us through the visitor's
 * browser (DNS rebinding); its requests carry that name in Host, so only our own names are answered. No CORS header is
 * ever sent, so no other site reads an answer.
 */
export function guard(app: FastifyInstance, own: OwnAddress): void {
  app.addHook("onRequest", (request, reply, done) => {
    const host = request.headers.host ?? "";
    if (!own.isOurName(host)) {
      refuseWith(reply, [
        { code: "foreign-host", message: `expected to be asked as ${names(own)}, got ${JSON.stringify(host)}` },
      ]);
      return;
    }
    if (request.method === "POST") return done(); // what comes in is answered with a receipt, not with a page
    for (const name in securityHeaders) reply.header(name, securityHeaders[name as keyof typeof securityHeaders]);
    done();
  });
}

const names = (own: OwnAddress): string =>
  own.onlyHere ? "localhost, 127.0.0.1 or [::1]" : `${new URL(own.url()).host}, or as localhost on this machine`;
