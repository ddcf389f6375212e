import { useMantineColorScheme } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, Outlet, useLocation } from "@tanstack/react-router";
import { languages, say } from "../../core/text.ts";
import { workspaceQuery } from "../api.ts";
import { useLanguage } from "../language.tsx";

/** What stands around every page: name, the verbs that exist, language, appearance, and what must be known of this Polku. */
export function Frame() {
  const { language, t } = useLanguage();
  const workspace = useQuery(workspaceQuery()).data;
  const isMap = useLocation({ select: ({ pathname }) => /^\/map(\/|$)/.test(pathname) });
  const name = workspace === undefined ? "Polku" : say(workspace.name, language);
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
          <Verb to="/map" name={t("nav.map")} isHere={isMap} />
          <Verb to="/" name={t("nav.understand")} isHere={!isMap} />
        </nav>
        <div className="frame-own">
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

/** One of the verbs; pages below it belong to it too. */
function Verb({ to, name, isHere }: { readonly to: "/" | "/map"; readonly name: string; readonly isHere: boolean }) {
  return (
    <Link
      to={to}
      className={isHere ? "verb verb-here" : "verb"}
      activeProps={{}}
      aria-current={isHere ? "page" : false}
    >
      {name}
    </Link>
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
        <option value="fi" lang="fi">
          Suomi
        </option>
        <option value="sv" lang="sv">
          Svenska
        </option>
        <option value="en" lang="en">
          English
        </option>
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
