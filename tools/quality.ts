/**
 * `npm run quality`: how well likely duplicates are found, and how fast. Into the seed of 10,000
 * people slips are planted by a script; printed are precision, recall by kind of slip, what is found
 * where nothing was planted, and the time for 100,000 people with the longest task of it.
 */
import { Census } from '../local-backend/demo/census.ts';
import { SURNAMES } from '../local-backend/demo/names.ts';
import { ROLES } from '../local-backend/usuario/roles.ts';
import { type Engine, loadEngine, loadRules } from './quality/engine.ts';
import { type Account, type Person, type Random, type Slip, SLIPS } from './quality/slips.ts';

const PEOPLE = 10_000;
const MANY = 100_000;
const OF_EACH_KIND = 200;
/** As the app does it: 8 ms of work, then whatever waits. */
const SLICE_MS = 8;
const TIMES = 5;

const engine = await loadEngine();
const people = seeded(PEOPLE);

const clean = pairsOf(engine, people);
print(`${PEOPLE} people, nothing planted: ${clean.length} pairs found`);
for (const { one, other, grade } of clean) print(`  ${grade}: ${said(one)} | ${said(other)}`);

const { findings } = await loadRules();
const wrong = foundByRules(PEOPLE);
print(`${wrong.length} findings of the other kinds`);
for (const { kind, before, why } of wrong.slice(0, 20)) print(`  ${kind}: «${before}» ${why}`);

measureRecall('One slip each', SLIPS);
measureRecall('Two slips each', doubleSlips());
await measureTime();

function measureRecall(title: string, kinds: Readonly<Record<string, Slip>>): void {
  const random = seededRandom(17);
  const planted = new Map<string, Set<string>>();
  const all = people.slice();
  const places = shuffled(people.length, random);
  for (const [kind, slip] of Object.entries(kinds)) {
    const keys = new Set<string>();
    while (keys.size < OF_EACH_KIND) {
      const place = places.pop();
      if (place === undefined) throw new Error('Not enough people to plant in.');
      const person = people[place]!;
      const husband = SURNAMES[Math.floor(random() * SURNAMES.length)]!;
      const twin = slip(person, random, husband);
      if (!twin || same(twin, person)) continue;
      const id = all.length + 1;
      all.push({ ...twin, id });
      keys.add(`${person.id} ${id}`);
    }
    planted.set(kind, keys);
  }
  const found = new Set(pairsOf(engine, all).map(({ one, other }) => keyOf(one, other)));
  print(`\n${title}: ${[...planted.values()].reduce((sum, { size }) => sum + size, 0)}`);
  let hits = 0;
  let slips = 0;
  for (const [kind, keys] of planted) {
    const caught = [...keys].filter((key) => found.has(key)).length;
    hits += caught;
    slips += keys.size;
    print(`  ${percent(caught / keys.size)} ${kind}`);
  }
  print(`  recall ${percent(hits / slips)}, precision ${percent(hits / found.size)}`);
}

async function measureTime(): Promise<void> {
  const many = seeded(MANY);
  const runs: { total: number; cpu: number; longest: number; pairs: number }[] = [];
  for (let time = 0; time < TIMES; time++) {
    const index = new engine.PeopleIndex();
    const begun = performance.now();
    const cpuBefore = process.cpuUsage();
    let longest = 0;
    let sliceBegun = performance.now();
    for (const _ of index.read(many)) {
      if (performance.now() - sliceBegun < SLICE_MS) continue;
      longest = Math.max(longest, performance.now() - sliceBegun);
      await new Promise((resolve) => setImmediate(resolve));
      sliceBegun = performance.now();
    }
    const sorting = performance.now();
    const pairs = index.pairs().length;
    longest = Math.max(longest, performance.now() - sorting);
    const { user, system } = process.cpuUsage(cpuBefore);
    const cpu = (user + system) / 1000;
    runs.push({ total: performance.now() - begun, cpu, longest, pairs });
  }
  const total = median(runs.map((run) => run.total));
  const longest = median(runs.map((run) => run.longest));
  print(`\n${MANY} people, medians of ${TIMES}:`);
  const cpu = median(runs.map((run) => run.cpu));
  print(`  all pairs in ${total.toFixed(0)} ms, longest task ${longest.toFixed(0)} ms`);
  print(`  ${cpu.toFixed(0)} ms of processor time: on a busy machine the rest is waiting`);
  print(`  ${runs[0]!.pairs} pairs found`);
  const index = new engine.PeopleIndex();
  for (const _ of index.read(many)) continue;
  const one = many[MANY / 2]!;
  print(`  one changed record: ${timed(() => index.put({ ...one })).toFixed(3)} ms`);
  print(`  one person typed: ${timed(() => void index.find(one)).toFixed(1)} ms`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function timed(work: () => void): number {
  const times = Array.from({ length: TIMES }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  });
  return median(times);
}

/** Each slip on top of each other one. */
function doubleSlips(): Readonly<Record<string, Slip>> {
  const kinds = Object.values(SLIPS);
  return {
    'any two of them': (person, random, husband) => {
      const [first, second] = [draw(kinds, random), draw(kinds, random)];
      if (first === second) return null;
      const once = first(person, random, husband);
      return once && second(once, random, husband);
    },
  };
}

function foundByRules(count: number) {
  const census = new Census('', count);
  const personas: Person[] = [];
  const usuarios = Array.from({ length: count }, (_, place): Account => {
    const row = census.persona(place + 1);
    const { id, name, email, estado, id_role } = census.usuario(place + 1, row);
    const persona = row as Person;
    personas.push(persona);
    const role = ROLES.find((known) => known.id === id_role) ?? null;
    return { id, name, email, estado: estado !== false, role, persona };
  });
  const administratorRoles = ['Administrador', 'admin'];
  const steps = findings({ usuarios, personas, administratorRoles, today: '2026-11-26' });
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

function pairsOf({ PeopleIndex }: Engine, all: readonly Person[]) {
  const index = new PeopleIndex();
  for (const _ of index.read(all)) continue;
  return index.pairs();
}

function seeded(count: number): readonly Person[] {
  const census = new Census('', count);
  return Array.from({ length: count }, (_, place) => census.persona(place + 1) as Person);
}

function said({ nombres, p_apellido, s_apellido, fecha_nacimiento }: Person): string {
  return `${nombres} ${p_apellido} ${s_apellido ?? ''} ${fecha_nacimiento}`;
}

function same(one: Person, other: Person): boolean {
  return said(one) === said(other);
}

function keyOf(one: Person, other: Person): string {
  return one.id < other.id ? `${one.id} ${other.id}` : `${other.id} ${one.id}`;
}

function shuffled(count: number, random: Random): number[] {
  const places = Array.from({ length: count }, (_, place) => place);
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [places[last], places[other]] = [places[other]!, places[last]!];
  }
  return places;
}

function draw<T>(choices: readonly T[], random: Random): T {
  return choices[Math.floor(random() * choices.length)]!;
}

function median(numbers: number[]): number {
  return numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1).padStart(5)} %`;
}

function seededRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
