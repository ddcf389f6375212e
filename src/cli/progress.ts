/** Says how far long work has come, on one line of a terminal that is written over. */
export interface Progress {
  /** What is being done, how much of it is done (0–1, where known), and a remark such as "120,000 rows". */
  at(what: string, share: number | null, remark?: string): void;
  /** Clears the line. */
  end(): void;
}

const quietFor = 1000;
const between = 100;

/** Progress on `terminal`; silent for work of less than a second, where it is no terminal, and when told. */
export function progressOn(terminal: NodeJS.WriteStream, silent: boolean, now: () => number = Date.now): Progress {
  if (silent || !terminal.isTTY) return { at: () => {}, end: () => {} };
  const began = now();
  let written = 0;
  return {
    at(what, share, remark = "") {
      if (now() - began < quietFor || now() - written < between) return;
      written = now();
      const part = share === null ? "" : ` ${Math.floor(100 * Math.min(share, 1))} %`;
      const line = `${what}${part}${remark === "" ? "" : ` · ${remark}`}`;
      terminal.write(`\r\u001b[K${line.slice(0, Math.max(20, (terminal.columns ?? 80) - 1))}`);
    },
    end() {
      if (written > 0) terminal.write("\r\u001b[K");
    },
  };
}
