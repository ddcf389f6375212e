import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { tokensAsCss } from "../pictures/tokens.ts";
import { isWorthRetrying } from "./api.ts";
import { LanguageProvider } from "./language.tsx";
import { makeRouter } from "./router.tsx";
import "./styles/mantine.css";
import "./styles/base.css";
import "./styles/frame.css";
import "./styles/choices.css";
import "./styles/journey.css";
import "./styles/sections.css";
import "./styles/touchpoint.css";
import "./styles/print.css";
import { theme } from "./theme.ts";

// The same colours as in pictures and reports. A made stylesheet passes the page's policy, which a style element need not.
const colours = new CSSStyleSheet();
colours.replaceSync(tokensAsCss());
document.adoptedStyleSheets = [colours];

const queries = new QueryClient({
  defaultOptions: { queries: { staleTime: 30_000, retry: (count, error) => count < 2 && isWorthRetrying(error) } },
});
const router = makeRouter(queries);

createRoot(document.getElementById("polku")!).render(
  <StrictMode>
    <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
      <LanguageProvider>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </LanguageProvider>
    </MantineProvider>
  </StrictMode>,
);
