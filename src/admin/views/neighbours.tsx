import type { Overview } from "../../api/overview.ts";
import { say } from "../../core/text.ts";
import { useLanguage } from "../language.tsx";
import { type Opening, TouchpointLink } from "../parts/touchpoint-link.tsx";

/** The touchpoints before and after this one on the path. */
export function Neighbours({
  overview,
  order,
  touchpoint,
  ...opening
}: Opening & { readonly overview: Overview; readonly order: readonly string[]; readonly touchpoint: string }) {
  const { language, t } = useLanguage();
  const at = order.indexOf(touchpoint);
  const nameOf = (key: string) => say(overview.touchpoints.find((one) => one.key === key)?.name ?? {}, language);
  const [before, after] = [order[at - 1], order[at + 1]];
  return (
    <nav className="neighbours" aria-label={t("nav.neighbours")}>
      {before !== undefined && (
        <TouchpointLink touchpoint={before} {...opening}>
          <span className="unseen">{t("touchpoint.previous")}: </span>‹ {nameOf(before)}
        </TouchpointLink>
      )}
      {after !== undefined && (
        <TouchpointLink touchpoint={after} {...opening}>
          <span className="unseen">{t("touchpoint.next")}: </span>
          {nameOf(after)} ›
        </TouchpointLink>
      )}
    </nav>
  );
}
