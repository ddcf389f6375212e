import { Link } from "@tanstack/react-router";
import type { LeftOut } from "../../core/insight/heard/left-out.ts";
import { leftOutInWords } from "../../texts/left-out-words.ts";
import { useLanguage } from "../language.tsx";
import type { Looked } from "../sought.ts";

/** How many no figure counts here, and why, with the way to them where there is one; nothing where all are counted. */
export function LeftOutLine({ of, sought }: { readonly of: readonly LeftOut[]; readonly sought?: Looked }) {
  const { language, t } = useLanguage();
  const said = leftOutInWords(language, of);
  if (said === null) return null;
  return (
    <p className="soft left-out">
      {said}
      {sought !== undefined && (
        <>
          {". "}
          <Link to="/experiences" search={{ ...sought, flagged: "yes" }}>
            {t("leftOut.see")}
          </Link>
        </>
      )}
    </p>
  );
}
