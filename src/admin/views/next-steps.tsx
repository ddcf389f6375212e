import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { meQuery } from "../api.ts";
import { useLanguage } from "../language.tsx";

const steps = [
  { to: "/surveys", name: "next.survey", needs: "change" },
  { to: "/import", name: "next.import", needs: "tell" },
  { to: "/kiosks", name: "next.kiosk", needs: "change" },
  { to: "/heard", name: "next.heard", needs: "tell" },
] as const;
const firstSteps = [{ to: "/map", name: "next.map", needs: "change" }, steps[1]] as const;

/** What can be done where nothing has come in yet: from the pages that are there, and (`children`) by a program. */
export function NextSteps({ hasJourney, children }: { readonly hasJourney: boolean; readonly children: ReactNode }) {
  const { t } = useLanguage();
  const rights = useQuery(meQuery()).data?.rights ?? [];
  return (
    <>
      <ul className="next-steps">
        {(hasJourney ? steps : firstSteps)
          .filter(({ needs }) => rights.includes(needs))
          .map(({ to, name }) => (
            <li key={to}>
              <Link to={to}>{t(name)}</Link>
            </li>
          ))}
      </ul>
      <details>
        <summary>{t("next.byProgram")}</summary>
        {children}
      </details>
    </>
  );
}
