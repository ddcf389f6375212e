import { Fragment, type ReactNode } from "react";
import { weakest } from "../../core/insight/wording/decides.ts";
import type { Figure } from "../../core/measures/intervals/estimate.ts";
import { reasonInWords } from "../../texts/figure-words.ts";
import { whyNoFigure } from "../../texts/why-no-figure.ts";
import { useLanguage } from "../language.tsx";
import { Section } from "../parts/section.tsx";
import { TouchpointLink } from "../parts/touchpoint-link.tsx";
import type { Audited } from "./audited.ts";

const isUnasked = (net: Figure): boolean => !net.ok && net.reason === "not-measured";

/** What cannot be said yet, and why: blind spots, too few answers, what was never asked, what was refused. */
export function UnknownView({ audit, overview, nameOf, ...opening }: Audited) {
  const { language, t, number } = useLanguage();
  const touchpoints = overview.touchpoints.filter(({ retired }) => !retired);
  // A reason that many share is said once.
  const reasons = touchpoints.flatMap(({ key, figure, ...about }) =>
    figure.ok ? [] : [{ key, reason: whyNoFigure(language, about, figure) }],
  );
  const byReason = Map.groupBy(reasons, ({ reason }) => reason);
  const lines: { key: string; line: ReactNode }[] = [...byReason].map(([reason, those]) => ({
    key: those[0]!.key,
    line: (
      <>
        {those.map(({ key }, at) => (
          <Fragment key={key}>
            {at > 0 && ", "}
            <TouchpointLink touchpoint={key} {...opening}>
              {nameOf(key)}
            </TouchpointLink>
          </Fragment>
        ))}
        : {reason}
      </>
    ),
  }));
  const { drivers, success } = audit;
  const unasked = touchpoints.filter(
    ({ verdict, expectation }) => verdict !== "blind" && isUnasked(expectation.net),
  ).length;
  if (unasked > 0) lines.push({ key: "expectation", line: t("unknown.expectation", { count: unasked }) });
  if ("refused" in drivers) {
    const names = number.list(drivers.touchpoints.map((key) => (key === "" ? t("whole.title") : nameOf(key))));
    lines.push({ key: "drivers", line: `${t("unknown.driversTitle")}: ${t(`refusal.${drivers.code}`, { names })}` });
  }
  if (!success.estimate.ok)
    lines.push({ key: "success", line: t("unknown.success", { reason: reasonInWords(language, success.estimate) }) });
  const link = weakest(success);
  if (link === "no-single") lines.push({ key: "weakest", line: t(`wording.weakest.${link}`) });
  return (
    <Section title={t("unknown.title")} className="narrow">
      {lines.length === 0 ? (
        <p>{t("unknown.none")}</p>
      ) : (
        <ul className="lines">
          {lines.map(({ key, line }) => (
            <li key={key}>{line}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}
