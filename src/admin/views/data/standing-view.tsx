import type { Data } from "../../../core/insight/heard/heard-value.ts";
import { bytesInWords } from "../../../texts/bytes.ts";
import { useLanguage } from "../../language.tsx";
import { Section } from "../../parts/section.tsx";

/** Of more entries the server says only that they are more. */
const mostCounted = 100_000;

/** How far the figures follow the records, how large both are, and when all was backed up. */
export function StandingView({ data: { behind, bytes, backedUp } }: { readonly data: Data }) {
  const { language, t, date } = useLanguage();
  const { entries, read } = behind;
  const seconds = Math.ceil(behind.seconds);
  const following =
    seconds === 0
      ? t("data.upToDate")
      : t(entries < mostCounted ? "data.behind" : "data.behindMore", { entries, seconds });
  const facts = [
    [t("data.following"), following],
    ...(read === null ? [] : [[t("data.read"), t("data.readAt", { time: date.moment(read) })]]),
    [t("data.recordsBytes"), bytesInWords(language, bytes.records)],
    [t("data.projectionBytes"), bytesInWords(language, bytes.projection)],
    [t("data.backup"), backedUp === null ? t("data.noBackup") : date.moment(backedUp)],
  ];
  return (
    <Section title={t("data.standing")}>
      <dl className="data-facts">
        {facts.map(([name, fact]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
