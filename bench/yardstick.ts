/**
 * How quick this machine is at this moment, in milliseconds: a fixed piece of work of the kind that Polku does most, numbers in
 * columns and JSON. Machines differ, and shared ones by a factor of two from hour to hour: figures of two runs are comparable
 * where their yardsticks are.
 */
export function yardstick(): number {
  const turns = Array.from({ length: 3 }, () => {
    const began = performance.now();
    columns();
    texts();
    return performance.now() - began;
  });
  return Math.min(...turns);
}

function columns(): void {
  const column = new Float64Array(1 << 22);
  for (let turn = 0; turn < 10; turn++)
    for (let row = 0; row < column.length; row++) column[row] = column[row]! / 2 + row;
}

function texts(): void {
  let length = 0;
  for (let row = 0; row < 200_000; row++) {
    const told = JSON.parse(`{"id":${row},"touchpoint":"bill","answers":{"satisfaction":${row % 5},"tags":["a","b"]}}`);
    length += JSON.stringify(told).length;
  }
  if (length === 0) throw new Error("nothing was read");
}
