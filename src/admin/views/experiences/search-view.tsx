import { useEffect, useRef } from "react";
import { useLanguage } from "../../language.tsx";
import { Button } from "../../parts/button.tsx";

/** Words to look for in comments. */
export function SearchView({ words, find }: { readonly words: string; readonly find: (words: string) => void }) {
  const { t } = useLanguage();
  const field = useRef<HTMLInputElement>(null);
  // The address may change under it: back and forth, or another link.
  useEffect(() => {
    if (field.current !== null) field.current.value = words;
  }, [words]);
  return (
    <form
      className="search"
      onSubmit={(event) => {
        event.preventDefault();
        find(field.current?.value.trim() ?? "");
      }}
    >
      <input
        ref={field}
        type="search"
        aria-label={t("stream.search")}
        placeholder={t("stream.search")}
        defaultValue={words}
        maxLength={200}
        autoComplete="off"
        // The cross in the field empties it.
        onInput={(event) => event.currentTarget.value === "" && words !== "" && find("")}
      />
      <Button type="submit" variant="default">
        {t("stream.find")}
      </Button>
    </form>
  );
}
