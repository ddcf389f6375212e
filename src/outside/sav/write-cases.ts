import { type Cell, cellText, isState, notAnswered } from "../../core/export/cell.ts";
import { sysmis } from "./write-extensions.ts";
import { type MissingStates, type SavVariable, segmentsOf } from "./write-variables.ts";

/** Seconds from 14 October 1582, where SPSS's clock begins, to 1970. */
const to1970 = 12_219_379_200;
const bias = 100;
const code = { pad: 0, literal: 253, spaces: 254, sysmis: 255 } as const;
const space = 0x20;

/**
 * Cases as SPSS compresses them: eight codes of a byte, then the eight bytes of each value whose code says that it is spelt out.
 * Small whole numbers, spaces and what is missing are a code alone.
 */
export class CaseBytes {
  readonly #variables: readonly (SavVariable & { readonly pieces: readonly number[] })[];
  readonly #missing: MissingStates;
  #bytes = Buffer.alloc(1 << 16);
  /** Where the codes of the block at hand begin, how many there are, and where its next value goes. */
  #block = 0;
  #codes = 0;
  #end = 8;

  constructor(variables: readonly SavVariable[], missing: MissingStates) {
    this.#variables = variables.map((variable) => ({
      ...variable,
      pieces: segmentsOf(variable).map(({ units }) => units),
    }));
    this.#missing = missing;
  }

  add(row: readonly Cell[]): void {
    this.#variables.forEach((variable, at) => {
      const cell = row[at]!;
      if (variable.width > 0) this.#text(this.#textOf(cell), variable.pieces);
      else this.#number(this.#numberOf(cell, variable));
    });
  }

  /** The bytes of every block that is full; the rest waits for the next case. */
  take(): Buffer {
    const full = Buffer.from(this.#bytes.subarray(0, this.#block));
    this.#bytes.copyWithin(0, this.#block, this.#end);
    this.#end -= this.#block;
    this.#block = 0;
    return full;
  }

  /** The last bytes. */
  finish(): Buffer {
    while (this.#codes > 0) this.#code(code.pad);
    return this.take();
  }

  #textOf(cell: Cell): string {
    if (cell === null) return "";
    return isState(cell) ? String(this.#codeOf(cell)) : cellText(cell)!;
  }

  #numberOf(cell: Cell, { categories, isTime }: SavVariable): number {
    if (cell === null) return sysmis;
    if (isState(cell)) return this.#codeOf(cell);
    if (typeof cell === "number") return isTime ? cell + to1970 : cell;
    const place = categories?.indexOf(cellText(cell)!) ?? -1;
    if (place < 0) throw new Error(`expected a number or one of ${categories?.join(", ")}, got ${cellText(cell)}`);
    return place;
  }

  #codeOf(state: Extract<Cell, symbol>): number {
    return (state === notAnswered ? this.#missing.notAnswered : this.#missing.notApplicable).code;
  }

  #number(value: number): void {
    if (value === sysmis) this.#code(code.sysmis);
    else if (Number.isInteger(value) && value > -bias && value < 152 && !Object.is(value, -0)) this.#code(value + bias);
    else {
      const at = this.#literal();
      this.#bytes.writeDoubleLE(value, at);
    }
  }

  /** A text over its pieces: 255 bytes in each, the rest in the last. */
  #text(text: string, pieces: readonly number[]): void {
    const bytes = text === "" ? nothing : Buffer.from(text);
    for (let piece = 0, from = 0; piece < pieces.length; piece++, from += 255) {
      const until = Math.min(bytes.length, piece < pieces.length - 1 ? from + 255 : bytes.length);
      for (let unit = 0; unit < pieces[piece]!; unit++) {
        const begin = from + 8 * unit;
        if (begin >= until) this.#code(code.spaces);
        else {
          const at = this.#literal();
          this.#bytes.fill(space, at, at + 8);
          bytes.copy(this.#bytes, at, begin, Math.min(begin + 8, until));
        }
      }
    }
  }

  /** Where a value is to be spelt out. */
  #literal(): number {
    const at = this.#end;
    this.#end += 8;
    this.#code(code.literal, at + 8);
    return at;
  }

  #code(value: number, end: number = this.#end): void {
    this.#bytes[this.#block + this.#codes++] = value;
    if (this.#codes < 8) return;
    this.#block = end;
    this.#codes = 0;
    this.#end = end + 8;
    if (this.#end + 72 > this.#bytes.length) {
      const larger = Buffer.alloc(this.#bytes.length * 2);
      this.#bytes.copy(larger);
      this.#bytes = larger;
    }
  }
}

const nothing = Buffer.alloc(0);
