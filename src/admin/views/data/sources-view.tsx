import type { Data } from "../../../core/insight/heard/heard-value.ts";
import { useLanguage } from "../../language.tsx";
import { Section } from "../../parts/section.tsx";

/** Programs by their keys, and files that were taken in. */
export function SourcesView({ data: { keys, imports } }: { readonly data: Pick<Data, "keys" | "imports"> }) {
  const { t, date } = useLanguage();
  const sources = [
    ...keys.map(({ name, sent, used, open }, at) => ({
      key: `key ${at}`,
      name: t("data.key", { name }),
      when: [
        used === null ? t("data.keyNever") : t("data.keyUsed", { time: date.moment(used) }),
        ...(open ? [] : [t("data.keyEnded")]),
      ].join(" · "),
      n: sent,
    })),
    ...imports.map(({ number, source, begun, kept }) => ({
      key: `import ${number}`,
      name: t("data.import", { name: source }),
      when: t("data.importedAt", { time: date.moment(begun) }),
      n: kept,
    })),
  ];
  return (
    <Section title={t("data.sources")} note={t("data.sourcesNote")}>
      {sources.length === 0 ? (
        <p className="soft">{t("data.noSources")}</p>
      ) : (
        <ul className="data-sources">
          {sources.map(({ key, name, when, n }) => (
            <li key={key}>
              <span className="data-source">
                {name}
                <span className="soft">{when}</span>
              </span>
              {n !== null && <span className="data-number">{t("data.arrived", { n })}</span>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
