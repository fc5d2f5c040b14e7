import { firstValueFrom } from 'rxjs';
import { toApiError } from '../../api/api-error';
import { PersonaApi } from '../../api/persona-api';
import { Persona } from '../../domain/persona/persona';
import { isExactlyLike } from '../../domain/persona/persona-details';
import { withReason } from '../../forms/fields/refused-reason';
import { SheetPerson } from '../../import/work/sheet-person';
import { Deed } from '../../runs/deeds/deed';
import { Reading } from '../../runs/run';

const YOUNG_MS = 60_000;
const ABSENT: Reading = { value: false, version: '' };

/** Puts rows of a sheet on record as persons. Each is looked for first, by all of its details. */
export class PersonaRowDeed implements Deed {
  readonly atOnce = 2;
  readonly landsLate = true;
  readonly what = 'la persona se registró';
  private readonly people: ReadonlyMap<number, SheetPerson>;
  private readonly inDoubt: Set<number>;
  private readAt = 0;
  private personas: readonly Persona[] = [];

  /** @param sent rows that may have been sent before. */
  constructor(
    private readonly api: PersonaApi,
    people: readonly SheetPerson[],
    sent: readonly number[],
  ) {
    this.people = new Map(people.map((person) => [person.row, person]));
    this.inDoubt = new Set(sent);
  }

  async read(row: number): Promise<Reading> {
    const { details } = this.people.get(row)!;
    if (this.inDoubt.has(row) || Date.now() - this.readAt > YOUNG_MS) {
      this.personas = await firstValueFrom(this.api.readAll());
      this.readAt = Date.now();
    }
    const found = this.personas.find((persona) => isExactlyLike(persona, details));
    return found ? readingOf(found) : ABSENT;
  }

  async write(row: number): Promise<Reading> {
    this.inDoubt.add(row);
    const made = await firstValueFrom(this.api.create(this.people.get(row)!.details)).catch(
      (error: unknown) => {
        throw withReason(toApiError(error));
      },
    );
    this.inDoubt.delete(row);
    return readingOf(made);
  }
}

function readingOf({ id, updated_at }: Persona): Reading {
  return { value: true, version: updated_at, made: id };
}
