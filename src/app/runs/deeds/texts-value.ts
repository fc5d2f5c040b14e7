import { RunValue } from '../run';

type Texts = Readonly<Record<string, string>>;

/** Some texts of a record as one value: those that change, in an order of their own. */
export function textsValue(texts: Texts): string {
  return JSON.stringify(Object.entries(texts).sort(([one], [other]) => one.localeCompare(other)));
}

export function textsOf(value: RunValue): Texts {
  return Object.fromEntries(JSON.parse(String(value)) as [string, string][]) as Texts;
}
