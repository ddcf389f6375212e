import { MantineProvider } from "@mantine/core";
import { QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { tokensAsCss } from "../pictures/tokens.ts";
import { unfetched } from "../texts/unfetched.ts";
import { countedAnew, mayPass, meQuery, NoAnswer, Refused } from "./api.ts";
import { keepFocus } from "./focus-kept.ts";
import { LanguageProvider } from "./language.tsx";
import { fetchTexts, firstLanguage } from "./reader-language.ts";
import { makeRouter } from "./router.tsx";
import "./styles/mantine.css";
import "./styles/base.css";
import "./styles/frame.css";
import "./styles/choices.css";
import "./styles/journey.css";
import "./styles/sections.css";
import "./styles/touchpoint.css";
import "./styles/people.css";
import "./styles/print.css";
import { theme } from "./theme.ts";

// The same colours as in pictures and reports. A made stylesheet passes the page's policy, which a style element need not.
const colours = new CSSStyleSheet();
colours.replaceSync(tokensAsCss());
document.adoptedStyleSheets = [colours];

const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    // The session has ended: who one is decides what is shown.
    onError: (error) => {
      if (error instanceof Refused && error.status === 401) queries.invalidateQueries(meQuery());
    },
  }),
  defaultOptions: {
    queries: {
      // The server is this machine: it answers also when the browser believes itself offline.
      networkMode: "always",
      staleTime: 30_000,
      // Until it answers: the page says meanwhile what stands in the way (`parts/trouble.ts`), and comes back by itself.
      retry: (_, error) => mayPass(error),
      // While everything is counted anew the server itself lets wait for a second.
      retryDelay: (count, error) => (countedAnew(error) === undefined ? Math.min(1000 * 2 ** count, 5000) : 100),
    },
  },
});
const router = makeRouter();
keepFocus();

const language = firstLanguage();
const place = document.getElementById("polku")!;
document.documentElement.lang = language;
/** So long is waited, while the texts come, for what would make everything jump: who one is, and the letters. */
const patience = 2000;
const steady = Promise.race([
  Promise.allSettled([queries.prefetchQuery(meQuery()), document.fonts.load("1em Inter Variable")]),
  new Promise((resolve) => setTimeout(resolve, patience)),
]);
Promise.all([fetchTexts(language), steady]).then(
  () =>
    createRoot(place, { onCaughtError: (error) => error instanceof NoAnswer || console.error(error) }).render(
      <StrictMode>
        <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
          <QueryClientProvider client={queries}>
            <LanguageProvider first={language}>
              <RouterProvider router={router} />
            </LanguageProvider>
          </QueryClientProvider>
        </MantineProvider>
      </StrictMode>,
    ),
  () => {
    const said = document.createElement("main");
    said.textContent = unfetched[language];
    place.append(said);
  },
);
