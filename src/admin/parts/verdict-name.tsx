import { type Judged, saidVerdict } from "../../core/insight/wording/standing.ts";
import { markAlone, verdictMark } from "../../pictures/marks.ts";
import { useLanguage } from "../language.tsx";
import { Drawing } from "./drawing.tsx";

/** A verdict by shape and word, never by colour alone. */
export function VerdictName({ of }: { readonly of: Judged }) {
  const { t } = useLanguage();
  const verdict = saidVerdict(of);
  return (
    <span className="verdict">
      <Drawing picture={markAlone(verdictMark(verdict, 10, 10, 6.5))} />
      {t(`wording.verdict.${verdict}`)}
    </span>
  );
}
