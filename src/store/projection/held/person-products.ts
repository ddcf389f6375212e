import type { Together } from "../../../core/insight/counts.ts";

/** Bits of each of the four sums that are held in one number. */
const bits = 13;
const one = 2 ** bits;

/** So many answers of one person to one variable, and so many positive ones among them, as one number: what is added to it is said, too. */
export const said = (n: number, positive: number): number => n + positive * one * one;

/**
 * Σ over people of what each said to one variable times what the same said to another: n·n, p·n, n·p and p·p of n answers
 * and p positive ones. The four are summed up in one product of whole numbers, (n + p·2²⁶)·(n′ + p′·2¹³), and taken
 * apart before any of them would reach 2¹³: nothing is rounded.
 */
export class PersonProducts {
  readonly #width: number;
  readonly #packed: Float64Array;
  readonly #n: Float64Array;
  readonly #positive: Float64Array;
  readonly #products: Readonly<Record<"nn" | "pn" | "pp", Float64Array>>;
  /** How much any of the four can still grow. */
  #room = one - 1;
  /** The person under way. */
  readonly #variables: Int32Array;
  readonly #said: Float64Array;
  readonly #turned: Float64Array;
  #many = 0;
  #most = 0;

  constructor(width: number) {
    const square = () => new Float64Array(width * width);
    this.#width = width;
    this.#packed = square();
    this.#n = new Float64Array(width);
    this.#positive = new Float64Array(width);
    this.#products = { nn: square(), pn: square(), pp: square() };
    this.#variables = new Int32Array(width);
    this.#said = new Float64Array(width);
    this.#turned = new Float64Array(width);
  }

  begin(): void {
    this.#many = 0;
    this.#most = 0;
  }

  /** What the person `said` to a variable; the variables come in ascending order. */
  add(variable: number, told: number): void {
    const positive = positivesIn(told);
    const n = told - said(0, positive);
    this.#variables[this.#many] = variable;
    this.#said[this.#many] = told;
    this.#turned[this.#many++] = n + positive * one;
    this.#n[variable]! += n;
    this.#positive[variable]! += positive;
    if (n > this.#most) this.#most = n;
  }

  end(): void {
    const most = this.#most * this.#most;
    if (most > this.#room) this.#unpack();
    if (most > this.#room) this.#addApart();
    else {
      this.#room -= most;
      this.#multiply();
    }
  }

  /** The sums as matrices, row by row. */
  sums(): Pick<Together, "n" | "positive" | "nn" | "pn" | "pp"> {
    this.#unpack();
    const { nn, pn, pp } = this.#products;
    return { n: [...this.#n], positive: [...this.#positive], nn: [...nn], pn: [...pn], pp: [...pp] };
  }

  #multiply(): void {
    const width = this.#width;
    const packed = this.#packed;
    const variables = this.#variables;
    const turned = this.#turned;
    const many = this.#many;
    for (let i = 0; i < many; i++) {
      const row = variables[i]! * width;
      const told = this.#said[i]!;
      for (let j = i; j < many; j++) packed[row + variables[j]!]! += told * turned[j]!;
    }
  }

  /** Who answered so often that the products take more than so many bits. */
  #addApart(): void {
    const [all, positive] = [new Float64Array(this.#many), new Float64Array(this.#many)];
    for (let at = 0; at < this.#many; at++) {
      positive[at] = positivesIn(this.#said[at]!);
      all[at] = this.#said[at]! - said(0, positive[at]!);
    }
    for (let i = 0; i < this.#many; i++)
      for (let j = i; j < this.#many; j++) {
        const [n, p] = [all[i]!, positive[i]!];
        const [m, q] = [all[j]!, positive[j]!];
        this.#tell(this.#variables[i]!, this.#variables[j]!, [n * m, n * q, p * m, p * q]);
      }
  }

  #unpack(): void {
    const width = this.#width;
    for (let s = 0; s < width; s++)
      for (let t = s; t < width; t++) {
        let rest = this.#packed[s * width + t]!;
        if (rest === 0) continue;
        const four = [0, 0, 0, 0].map(() => {
          const sum = rest % one;
          rest = Math.floor(rest / one);
          return sum;
        });
        this.#tell(s, t, four as [number, number, number, number]);
      }
    this.#packed.fill(0);
    this.#room = one - 1;
  }

  #tell(s: number, t: number, [nn, np, pn, pp]: readonly [number, number, number, number]): void {
    const width = this.#width;
    const products = this.#products;
    products.nn[s * width + t]! += nn;
    products.pn[s * width + t]! += pn;
    products.pp[s * width + t]! += pp;
    if (s === t) return;
    products.nn[t * width + s]! += nn;
    products.pn[t * width + s]! += np;
    products.pp[t * width + s]! += pp;
  }
}

const positivesIn = (told: number): number => Math.floor(told / said(0, 1));
