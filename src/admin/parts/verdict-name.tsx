import type { Verdict } from "../../core/insight/audit-value.ts";
import { markAlone, verdictMark } from "../../pictures/marks.ts";
import { useLanguage } from "../language.tsx";
import { Drawing } from "./drawing.tsx";

/** A verdict by shape and word, never by colour alone. */
export function VerdictName({ verdict }: { readonly verdict: Verdict }) {
  const { t } = useLanguage();
  return (
    <span className="verdict">
      <Drawing picture={markAlone(verdictMark(verdict, 10, 10, 6.5))} />
      {t(`wording.verdict.${verdict}`)}
    </span>
  );
}
