/** Three lines of the table of distances, used again for each pair: thousands are compared in one go. */
let [beforePrevious, previous, current] = lines(64);

function lines(length: number): [Uint32Array, Uint32Array, Uint32Array] {
  return [new Uint32Array(length), new Uint32Array(length), new Uint32Array(length)];
}

/**
 * Damerau-Levenshtein distance (optimal string alignment): letters missing, added, wrong, or two
 * neighbours swapped.
 * @returns a number above `limit` as soon as it is certain to be.
 */
export function typosBetween(one: string, other: string, limit: number): number {
  const tooMany = limit + 1;
  if (Math.abs(one.length - other.length) > limit) return tooMany;
  if (previous.length < other.length + 2) {
    [beforePrevious, previous, current] = lines(2 * other.length + 2);
  }
  for (let column = 0; column <= other.length; column++) previous[column] = column;
  for (let row = 1; row <= one.length; row++) {
    // Further from the diagonal it is more than the limit.
    const first = Math.max(1, row - limit);
    const last = Math.min(other.length, row + limit);
    current[first - 1] = first === 1 ? row : tooMany;
    let least = current[first - 1]!;
    const letter = one.charCodeAt(row - 1);
    for (let column = first; column <= last; column++) {
      const otherLetter = other.charCodeAt(column - 1);
      let cost = Math.min(
        previous[column]! + 1,
        current[column - 1]! + 1,
        previous[column - 1]! + (letter === otherLetter ? 0 : 1),
      );
      if (
        row > 1 &&
        column > 1 &&
        letter === other.charCodeAt(column - 2) &&
        one.charCodeAt(row - 2) === otherLetter
      ) {
        cost = Math.min(cost, beforePrevious[column - 2]! + 1);
      }
      current[column] = cost;
      if (cost < least) least = cost;
    }
    current[last + 1] = tooMany;
    if (least > limit) return tooMany;
    [beforePrevious, previous, current] = [previous, current, beforePrevious];
  }
  return previous[other.length]!;
}
