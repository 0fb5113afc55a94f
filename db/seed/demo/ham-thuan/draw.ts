import { type Random, randomFrom } from "../random";

/** Every item once in an order of its own, then again from the first: what was used lately does not come back soon. */
export function rounds<T>(seed: string, items: readonly T[]): (count: number) => T[] {
  const random = randomFrom(seed);
  const order = [...items];
  for (let last = order.length - 1; last > 0; last--) {
    const other = random.between(0, last);
    const [a, b] = [order[last], order[other]];
    if (a !== undefined && b !== undefined) {
      order[last] = b;
      order[other] = a;
    }
  }
  let next = 0;
  return (count) => {
    const taken = Array.from({ length: count }, () => order[next++ % order.length]);
    return taken.filter((each): each is T => each !== undefined);
  };
}

/** A part of a whole in percent, to the nearest unit. */
export function partOf(whole: number, percent: number): number {
  return Math.round((whole * percent) / 100);
}

export function drawn(random: Random, [low, high]: readonly [number, number]): number {
  return random.between(low, high);
}
