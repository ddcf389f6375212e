import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, createRoute, createRouter, redirect } from "@tanstack/react-router";
import { journeysQuery } from "./api.ts";
import { FailedPage, NotFoundPage } from "./pages/failed-page.tsx";
import { Frame } from "./pages/frame.tsx";
import { JourneyPage } from "./pages/journey-page.tsx";
import { NoJourneysPage } from "./pages/no-journeys-page.tsx";
import { TouchpointPage } from "./pages/touchpoint-page.tsx";
import { partsOf, queryOf, readShown, type Shown } from "./shown.ts";

const root = createRootRouteWithContext<{ queries: QueryClient }>()({
  component: Frame,
  notFoundComponent: NotFoundPage,
  errorComponent: FailedPage,
});

/** Home is the journey: the first one there is. */
const home = createRoute({
  getParentRoute: () => root,
  path: "/",
  loader: async ({ context }) => {
    const [first] = await context.queries.fetchQuery(journeysQuery());
    if (first !== undefined) throw redirect({ to: "/journey/$journey", params: { journey: first.key }, replace: true });
  },
  component: NoJourneysPage,
});

const journey = createRoute({
  getParentRoute: () => root,
  path: "/journey/$journey",
  validateSearch: (parts: Record<string, unknown>): Shown => readShown(parts as Record<string, string[]>),
  component: JourneyPage,
});

const touchpoint = createRoute({
  getParentRoute: () => root,
  path: "/journey/$journey/$touchpoint",
  validateSearch: (parts: Record<string, unknown>): Shown => readShown(parts as Record<string, string[]>),
  component: TouchpointPage,
});

/** Every page of the app and its address. */
export function makeRouter(queries: QueryClient) {
  return createRouter({
    routeTree: root.addChildren([home, journey, touchpoint]),
    context: { queries },
    parseSearch: partsOf,
    stringifySearch: (shown) => queryOf(shown as Shown),
    scrollRestoration: true,
    defaultPendingMs: 200,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
