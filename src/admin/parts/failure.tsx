import { Link, useParams } from "@tanstack/react-router";
import type { Problem } from "../../core/problem.ts";
import { problemInWords } from "../../texts/problem-words.ts";
import { Declined, isForSignedIn, mayPass, NoAnswer, problemCode, problemsOf } from "../api.ts";
import { useLanguage } from "../language.tsx";
import { Button } from "./button.tsx";
import { CountedAnew } from "./counted-anew.tsx";
import { Mistake } from "./mistake.tsx";
import { SignInNeeded } from "./sign-in-needed.tsx";
import type { Trouble } from "./trouble.ts";

/** What stands in the way in the reader's words, the way on, and in small print what more the server said about it. */
export function Failure({
  trouble: { error, retry },
  part = false,
  forAdmins = false,
}: {
  readonly trouble: Omit<Trouble, "since">;
  /** Whether it stands in for a part of a page, not for the whole. */
  readonly part?: boolean;
  /** Whether it is for admins alone, not for leads either. */
  readonly forAdmins?: boolean;
}) {
  const { language, t } = useLanguage();
  const code = problemCode(error);
  if (code === "being-counted-anew") return <CountedAnew error={error} part={part} />;
  if (isForSignedIn(error) && !part) return <SignInNeeded />;
  const Heading = part ? "h2" : "h1";
  const heading = <Heading>{problemInWords(language, code)}</Heading>;
  if (code === "not-allowed")
    return (
      <div className="failure" role="alert">
        {heading}
        <p>{t(forAdmins ? "problem.forAdmins" : "problem.forLeads")}</p>
      </div>
    );
  return (
    <div className="failure" role="alert">
      {heading}
      {mayPass(error) && <p>{t(error instanceof NoAnswer ? "problem.noAnswerHow" : "problem.comesBack")}</p>}
      <WayOn code={code} retry={retry} />
      {error instanceof NoAnswer && <p className="soft">{t("problem.noAnswerStart")}</p>}
      <ul>
        {detailsOf(error).map((detail) => (
          <li key={detail.message}>
            <Mistake problem={detail} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What was asked for wrongly is left behind; anything else is tried again. */
function WayOn({ code, retry }: { readonly code: string; readonly retry: () => void }) {
  const { t } = useLanguage();
  const { journey = "" } = useParams({ strict: false });
  if (code === "no-such-survey") return <Link to="/surveys">{t("nav.surveys")}</Link>;
  if (spent.has(code)) return <Link to="/account">{t("signIn.title")}</Link>;
  if (code === "no-such-audit") return <Link to="/audits">{t("audits.title")}</Link>;
  if (code === "no-such-journey") return <Link to="/">{t("state.toJourney")}</Link>;
  if (code === "no-such-touchpoint")
    return (
      <Link to="/journey/$journey" params={{ journey }}>
        {t("state.toJourney")}
      </Link>
    );
  if (choices.has(code))
    return (
      <Link to="." search={{}}>
        {t("state.showAll")}
      </Link>
    );
  return (
    <Button variant="default" onClick={retry}>
      {t("problem.retry")}
    </Button>
  );
}

/** Links that let nobody in any more. */
const spent = new Set(["link-unknown", "link-used", "link-expired", "link-ended"]);
const choices = new Set(["unknown-measure", "unknown-attribute", "invalid-parameter", "unknown-parameter"]);

/** What is said by its heading alone. */
const whole = new Set(["our-mistake", "disk-full", "no-period-before", "experience-erased", ...spent]);

function detailsOf(error: unknown): readonly Problem[] {
  const code = problemCode(error);
  // That there is no such thing is said, and the server knows no more.
  if (error instanceof NoAnswer || error instanceof Declined || code.startsWith("no-such-") || whole.has(code))
    return [];
  const said = problemsOf(error);
  if (said.length > 0) return [...new Map(said.map((problem) => [problem.message, problem])).values()];
  return [{ code, message: error instanceof Error ? error.message : String(error) }];
}
