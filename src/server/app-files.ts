import { createHash } from "node:crypto";
import { type Dirent, readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { refuseWith } from "./door.ts";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
};
const compressed = new Set([".html", ".js", ".css", ".json", ".webmanifest", ".svg", ".txt"]);

interface AppFile {
  readonly type: string;
  readonly bytes: Buffer;
  readonly etag: string;
  /** Vite puts a hash of the content into the names under assets/, so these never change. */
  readonly forever: boolean;
  readonly small: (() => Promise<Buffer>) | null;
}

/**
 * Serves the built app from `folder`. Its files are read once and only those are ever served, so no address leads
 * outside. Every other address outside the API is a page of the app, which finds its own way.
 */
export function serveApp(app: FastifyInstance, folder: string): void {
  const files = readFiles(folder);
  app.get("/*", async (request, reply) => {
    const path = pathIn(request, "/");
    const file =
      files.get(path) ?? (path.startsWith("api/") || extname(path) !== "" ? undefined : files.get("index.html"));
    if (file !== undefined) return sendFile(file, request, reply);
    return path === "" && files.size === 0
      ? reply
          .type("text/plain; charset=utf-8")
          .send("The app is not built yet: npm run build\nThe API is at /api/v1/openapi.json\n")
      : refuseWith(reply, [nothingAt(request)]);
  });
}

/** Serves the files in `folder` below an address, likewise: those and nothing else. */
export function serveFiles(app: FastifyInstance, below: string, folder: string): void {
  const files = readFiles(folder);
  app.get(`${below}*`, async (request, reply) => {
    const file = files.get(pathIn(request, below));
    return file === undefined ? refuseWith(reply, [nothingAt(request)]) : sendFile(file, request, reply);
  });
}

/** Serves one file of `folder` to pages of any web site, which may keep it for an hour. */
export function serveForOthers(app: FastifyInstance, address: string, folder: string): void {
  const file = readFiles(folder).get(address.slice(1));
  app.get(address, async (request, reply) => {
    if (file === undefined) return refuseWith(reply, [nothingAt(request)]);
    reply.header("cross-origin-resource-policy", "cross-origin");
    return sendFile(file, request, reply, "public, max-age=3600");
  });
}

const pathIn = ({ url }: FastifyRequest, below: string): string =>
  decodeURIComponent(url.replace(/\?.*/, "").slice(below.length));
const nothingAt = ({ url }: FastifyRequest) => ({ code: "unknown-address", message: `nothing is at ${url}` });

async function sendFile(
  file: AppFile,
  { headers }: FastifyRequest,
  reply: FastifyReply,
  kept = file.forever ? "public, max-age=31536000, immutable" : "no-cache",
): Promise<FastifyReply> {
  reply.type(file.type).header("etag", file.etag).header("vary", "accept-encoding");
  reply.header("cache-control", kept);
  if (headers["if-none-match"] === file.etag) return reply.code(304).send();
  if (file.small === null || !isPackable(headers)) return reply.send(file.bytes);
  return reply.header("content-encoding", "gzip").send(await file.small());
}

/** Sends a page that was made for whoever asks, and is kept nowhere on its way. */
export async function sendPage(
  page: string,
  status: number,
  { headers }: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  reply
    .code(status)
    .type("text/html; charset=utf-8")
    .headers({ "cache-control": "no-store", vary: "accept-encoding, accept-language" });
  if (!isPackable(headers)) return reply.send(page);
  return reply.header("content-encoding", "gzip").send(await packed(page));
}

const packed = promisify<string, Buffer>(gzip);

/** Whether who asks can unpack gzip. */
const isPackable = (headers: FastifyRequest["headers"]): boolean =>
  /\bgzip\b/.test(String(headers["accept-encoding"] ?? ""));

function readFiles(folder: string): ReadonlyMap<string, AppFile> {
  const files = new Map<string, AppFile>();
  for (const entry of entriesOf(folder)) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path).split(sep).join("/");
    const bytes = readFileSync(path);
    let small: Promise<Buffer> | undefined;
    files.set(name, {
      type: types[extname(name)] ?? "application/octet-stream",
      bytes,
      etag: `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`,
      forever: name.startsWith("assets/"),
      small: compressed.has(extname(name)) ? () => (small ??= promisify(gzip)(bytes, { level: 9 })) : null,
    });
  }
  return files;
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
