import { useMantineColorScheme } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, Outlet, useMatchRoute } from "@tanstack/react-router";
import { languages, say } from "../../core/text.ts";
import { workspaceQuery } from "../api.ts";
import { languageNames, useLanguage } from "../language.tsx";
import { CommandsView } from "../views/commands-view.tsx";

/** What stands around every page: name, the verbs that exist, language, appearance, and what must be known of this Polku. */
export function Frame() {
  const { language, t } = useLanguage();
  const workspace = useQuery(workspaceQuery()).data;
  const isWall = useMatchRoute()({ to: "/wall/$journey" }) !== false;
  const name = workspace === undefined ? "Polku" : say(workspace.name, language);
  if (isWall) {
    return (
      <main id="content" className="frame-wall">
        <Outlet />
      </main>
    );
  }
  return (
    <>
      <a className="skip" href="#content">
        {t("nav.skip")}
      </a>
      <header className="frame-head">
        <Link to="/" className="brand" aria-label={name}>
          <BrandMark />
          <span className="brand-name">{name}</span>
        </Link>
        <nav aria-label={t("nav.main")}>
          <Link to="/" className="verb" activeOptions={{ exact: false }} aria-current="page">
            {t("nav.understand")}
          </Link>
        </nav>
        <div className="frame-own">
          <CommandsView />
          <LanguageChoice />
          <SchemeChoice />
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
      <footer className="frame-foot">
        <span>Polku</span>
        {workspace?.demo === true && <span>{t("notice.demo")}</span>}
        {workspace?.notices.map((notice) => (
          <span key={notice}>{t(`notice.${notice}`)}</span>
        ))}
      </footer>
    </>
  );
}

function LanguageChoice() {
  const { t, language, choose } = useLanguage();
  return (
    <label className="plain-select">
      <span className="unseen">{t("nav.language")}</span>
      <select
        value={language}
        onChange={(event) => choose(languages.find((known) => known === event.target.value) ?? language)}
      >
        {languages.map((known) => (
          <option key={known} value={known} lang={known}>
            {languageNames[known]}
          </option>
        ))}
      </select>
    </label>
  );
}

const schemes = ["auto", "light", "dark"] as const;

function SchemeChoice() {
  const { t } = useLanguage();
  // Careful: without keepTransitions Mantine adds a style element, which the page's policy refuses.
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  return (
    <label className="plain-select">
      <span className="unseen">{t("nav.scheme")}</span>
      <select
        value={colorScheme}
        onChange={(event) => setColorScheme(schemes.find((known) => known === event.target.value) ?? "auto")}
      >
        {schemes.map((scheme) => (
          <option key={scheme} value={scheme}>
            {t(`scheme.${scheme}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

const BrandMark = () => (
  <svg viewBox="0 0 32 32" width="24" height="24" aria-hidden="true">
    <path
      d="M3 23C11 23 10 10 16.5 10S22 19 29 19"
      fill="none"
      stroke="var(--polku-path)"
      strokeWidth="3"
      strokeLinecap="round"
    />
    <circle cx="16.5" cy="10" r="4" fill="var(--polku-paper)" stroke="var(--polku-path)" strokeWidth="2.5" />
  </svg>
);
