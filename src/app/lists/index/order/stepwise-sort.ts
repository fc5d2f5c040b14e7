/** How many items are sorted between two pauses: two milliseconds' work, with a collator. */
const RUN = 1_024;

type Compare<T> = (one: T, other: T) => number;

/** A stable merge sort, into a new array, that can be paused between any two of its steps. */
export function* sortInSteps<T>(items: readonly T[], compare: Compare<T>): Generator<false, T[]> {
  let from: T[] = [];
  for (let start = 0; start < items.length; start += RUN) {
    for (const item of items.slice(start, start + RUN).sort(compare)) from.push(item);
    yield false;
  }
  let to = new Array<T>(from.length);
  for (let width = RUN; width < from.length; width *= 2) {
    for (let start = 0; start < from.length; start += 2 * width) {
      yield* merge(from, to, start, width, compare);
    }
    [from, to] = [to, from];
  }
  return from;
}

/** Merges two neighbouring runs of `width` items, from `start` on. */
function* merge<T>(
  from: readonly T[],
  to: T[],
  start: number,
  width: number,
  compare: Compare<T>,
): Generator<false> {
  const middle = Math.min(start + width, from.length);
  const end = Math.min(middle + width, from.length);
  let left = start;
  let right = middle;
  for (let place = start; place < end; place++) {
    const takeLeft = right === end || (left < middle && compare(from[left]!, from[right]!) <= 0);
    to[place] = takeLeft ? from[left++]! : from[right++]!;
    if (place % RUN === 0) yield false;
  }
}

/**
 * The items with the first `count` of their order in front, and the rest as they came: one
 * comparison for most of them, where a whole sort takes sixteen.
 */
export function firstOf<T>(items: readonly T[], count: number, compare: Compare<T>): T[] {
  const first = items.slice(0, count).sort(compare);
  const rest: T[] = [];
  for (const item of items.slice(count)) {
    if (compare(item, first.at(-1)!) >= 0) {
      rest.push(item);
      continue;
    }
    rest.push(first.pop()!);
    let place = first.length;
    while (place > 0 && compare(item, first[place - 1]!) < 0) place--;
    first.splice(place, 0, item);
  }
  return first.concat(rest);
}
