import { useMantineColorScheme } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, Outlet, useLocation, useMatchRoute } from "@tanstack/react-router";
import type { Me } from "../../api/people.ts";
import { say } from "../../core/text.ts";
import { meQuery, workspaceQuery } from "../api.ts";
import { useJourneyInSight } from "../journey-in-sight.ts";
import { useLanguage } from "../language.tsx";
import { Failure } from "../parts/failure.tsx";
import { type Trouble, troubleWith } from "../parts/trouble.ts";
import { CommandsView } from "../views/commands-view.tsx";
import { JourneyWaiting } from "../views/journey-waiting.tsx";
import { LanguageChoice } from "../views/language-choice.tsx";
import { OwnLinks, useSamePerson } from "../views/own-links.tsx";
import { NowhereView, SignInView } from "../views/sign-in-view.tsx";
import { VerbsView } from "../views/verbs-view.tsx";

/** What stands around every page: name, the verbs that exist, language, appearance, and what must be known of this Polku. */
export function Frame() {
  const { language, t } = useLanguage();
  const isWall = useMatchRoute()({ to: "/wall/$journey" }) !== false;
  const asked = useQuery(meQuery());
  const me = asked.data;
  const mayRead = me?.rights.includes("read") === true;
  const workspace = useQuery({ ...workspaceQuery(), enabled: mayRead }).data;
  useSamePerson(me);
  const journey = useJourneyInSight(mayRead);
  const demo = workspace?.demo ?? null;
  // A file on its way in holds its own figures.
  const isImport = useMatchRoute()({ to: "/import" }) !== false;
  const isMadeUp = demo !== null && (journey === null ? !isImport : journey === demo);
  const name = workspace === undefined ? "Polku" : say(workspace.name, language);
  if (isWall && mayRead) {
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
        {mayRead && <VerbsView rights={me.rights} />}
        <div className="frame-own">
          {mayRead && <CommandsView />}
          {me !== undefined && <OwnLinks me={me} />}
          <LanguageChoice />
          <SchemeChoice />
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        <Content me={me} trouble={troubleWith(asked)} />
      </main>
      <footer className="frame-foot">
        <span>Polku</span>
        {isMadeUp && <span>{t("notice.demo")}</span>}
        {workspace?.notices.map((notice) => (
          <span key={notice}>{t(`notice.${notice}`)}</span>
        ))}
      </footer>
    </>
  );
}

/** The page, where one may see it; else the way in. A link is for those who are not in yet. */
function Content({ me, trouble }: { readonly me: Me | undefined; readonly trouble: Trouble | null }) {
  const page = useLocation({ select: ({ pathname }) => pathname });
  if (page === "/join" || page === "/password") return <Outlet />;
  if (trouble?.since === null) return <Failure trouble={trouble} />;
  if (me === undefined) return <JourneyWaiting />;
  if (me.person === null && !me.guest) return <SignInView nobodyYet={me.nobodyYet} />;
  if (me.workspace === null && page !== "/account") return <NowhereView elsewhere={me.workspaces} />;
  return <Outlet />;
}

const schemes = ["auto", "light", "dark"] as const;

function SchemeChoice() {
  const { t } = useLanguage();
  // Careful: without keepTransitions Mantine adds a style element, which the page's policy refuses.
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  return (
    <label className="plain-select scheme-choice">
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
