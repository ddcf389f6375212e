import { useState } from "react";

/** Words with a count in them that may change while one looks: that it did is shown for a moment, to those who like motion. */
export function Moving({ text }: { readonly text: string }) {
  const [first] = useState(text);
  return (
    <span key={text} className={text === first ? undefined : "moved"}>
      {text}
    </span>
  );
}
