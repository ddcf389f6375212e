import type { ReactNode } from "react";
import { responseShare } from "../../../core/insight/response-share.ts";
import type { Rates } from "../../../core/survey/rates.ts";
import { useLanguage } from "../../language.tsx";
import { FigureRow } from "../../parts/figure-row.tsx";
import { Section } from "../../parts/section.tsx";

const share = { unit: "share", range: [0, 1] } as const;

/** Of those who opened a survey how many began and finished it. */
export function HowFar({
  rates: { opened, began, finished },
  title,
  note,
  narrow = false,
  children,
}: {
  readonly rates: Rates;
  readonly title: string;
  readonly note: string;
  /** In a column beside another. */
  readonly narrow?: boolean;
  readonly children: ReactNode;
}) {
  const { t, number } = useLanguage();
  const steps = [
    { name: t("survey.began"), count: began },
    { name: t("survey.finished"), count: finished },
  ];
  return (
    <Section title={title} note={note} {...(narrow && { className: "narrow" })}>
      <ul className="survey-figures">
        {steps.map(({ name, count }) => (
          <FigureRow
            narrow={narrow}
            key={name}
            name={name}
            plainName={name}
            about={t("survey.ofOpened", { x: number.count(count), n: number.count(opened) })}
            figure={responseShare(count, opened)}
            scale={share}
          />
        ))}
      </ul>
      {children}
    </Section>
  );
}
