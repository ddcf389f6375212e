// The service worker of the kiosk: it holds the whole app, so that it starts without a network. It knows nothing of answers.

/** Of what a service worker has, what is used here. */
interface Worker {
  addEventListener(
    event: "install" | "activate",
    then: (event: { waitUntil(until: Promise<unknown>): void }) => void,
  ): void;
  addEventListener(event: "message", then: (event: { readonly data: unknown }) => void): void;
  addEventListener(
    event: "fetch",
    then: (event: { readonly request: Request; respondWith(answer: Promise<Response>): void }) => void,
  ): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
}
const worker = globalThis as unknown as Worker;

/** Put in when it is built: every file of the app, and a name that changes with any of them. */
declare const builtFiles: readonly string[];
declare const builtName: string;

const ours = "polku-kiosk-app-";
const heldAs = ours + builtName;

worker.addEventListener("install", (event) => {
  const hold = async () => {
    const held = await caches.open(heldAs);
    await held.addAll(builtFiles.map((file) => new Request(file, { cache: "reload" })));
  };
  event.waitUntil(hold());
});

worker.addEventListener("activate", (event) => {
  const tidy = async () => {
    const old = (await caches.keys()).filter((one) => one.startsWith(ours) && one !== heldAs);
    await Promise.all(old.map((one) => caches.delete(one)));
    await worker.clients.claim();
  };
  event.waitUntil(tidy());
});

worker.addEventListener("message", ({ data }) => {
  if (data === "take over") void worker.skipWaiting();
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const { pathname, origin } = new URL(request.url);
  if (origin !== location.origin || !pathname.startsWith("/kiosk/") || request.method !== "GET") return;
  const held = async () => {
    const cache = await caches.open(heldAs);
    return (await cache.match(request.mode === "navigate" ? "/kiosk/" : request)) ?? fetch(request);
  };
  event.respondWith(held());
});

export {};
