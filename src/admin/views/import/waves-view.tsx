import { Link } from "@tanstack/react-router";
import type { Upload } from "../../../api/import.ts";
import type { Journey } from "../../../core/journey/journey.ts";
import { useLanguage } from "../../language.tsx";
import { Section } from "../../parts/section.tsx";
import type { Wave } from "./use-waves.ts";
import { WaveLook } from "./wave-look.tsx";
import { keepWork, type Work } from "./work.ts";

/** Other files that lie here: each can come in by this mapping too, or by one adapted from it where its columns differ. */
export function WavesView({
  upload,
  others,
  waves,
  journey,
  work,
  change,
}: {
  readonly upload: Upload;
  readonly others: readonly Upload[];
  readonly waves: readonly Wave[];
  readonly journey: Journey;
  readonly work: Work;
  readonly change: (work: Work) => void;
}) {
  const { t } = useLanguage();
  if (others.length === 0) return null;
  const chosen = work.waves ?? [];
  const choose = (ids: readonly string[]) => change({ ...work, waves: ids });
  const adapt = ({ file, isAdapted }: Wave) => {
    if (isAdapted) return;
    // When its people were asked is its own matter.
    const { waves: _, keep: __, isTimeTold: ___, ...own } = work;
    keepWork(file.id, { ...own, of: upload.id });
  };
  return (
    <Section title={t("import.waves")} className="import-waves">
      <p className="soft">{t("import.wavesHow")}</p>
      <ul className="people-rows">
        {others.map(({ id, name }) => {
          const wave = waves.find(({ file }) => file.id === id);
          return (
            <li key={id}>
              <label className="import-check import-wave">
                <input
                  type="checkbox"
                  checked={chosen.includes(id)}
                  onChange={({ target }) =>
                    choose(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
                  }
                />
                {t("import.wavesUse", { name })}
              </label>
              {wave !== undefined && (
                <WaveLook wave={wave} journey={journey}>
                  <Link to="/import" search={{ file: id }} onClick={() => adapt(wave)} className="import-adapt">
                    {t(wave.isAdapted ? "import.wavesOwn" : "import.wavesAdapt", { name })}
                  </Link>
                </WaveLook>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
