import { useEffect, useState } from "react";
import { createPortal, flushSync } from "react-dom";
import type { PaperContents } from "./paper-contents.ts";
import type { PaperView } from "./paper-view.tsx";

/** The paper comes while the journey is looked at, so that it is there when somebody prints; where it cannot, the page is printed. */
let Paper: typeof PaperView | undefined;
const comes = () =>
  import("./paper-view.tsx").then(
    (loaded) => {
      Paper = loaded.PaperView;
    },
    () => {},
  );

/** Opens the browser's printing. */
export const print = async (): Promise<void> => {
  await comes();
  window.print();
};

/** What the page is on paper: nothing until the moment it is printed, then instead of everything else. */
export function OnPaper(contents: PaperContents) {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    comes();
    const before = () => flushSync(() => setPrinting(true));
    const after = () => setPrinting(false);
    window.addEventListener("beforeprint", before);
    window.addEventListener("afterprint", after);
    return () => {
      window.removeEventListener("beforeprint", before);
      window.removeEventListener("afterprint", after);
    };
  }, []);
  return isPrinting && Paper !== undefined && createPortal(<Paper {...contents} />, document.body);
}
