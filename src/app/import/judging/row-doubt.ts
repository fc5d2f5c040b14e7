import { ageOn, today } from '../../domain/calendar-date';
import { isUnlikelyAge } from '../../domain/persona/persona-problems';
import { emailDomain } from '../../domain/text/email';
import { meantDomain, withDomain } from '../../domain/text/misspelt-domain';
import { ImportRow } from '../reading/import-cell';

/** What is most likely a slip in a row that can be registered as it is. */
export interface RowDoubt {
  readonly what: string;
  readonly remedy: string;
  /** The e-mail that was probably meant. */
  readonly email: string | null;
}

/** Finds what is doubtful in rows. Each domain is looked up once, however many rows have it. */
export class RowDoubts {
  private readonly meant = new Map<string, string | null>();
  private readonly today = today();

  /** @param known the e-mails of all accounts. */
  constructor(private readonly known: readonly string[]) {}

  of({ cells }: ImportRow): RowDoubt | null {
    const written = cells.email?.value ?? '';
    const email = written ? this.mended(written) : null;
    if (email) {
      const what = `¿Quisiste decir ${emailDomain(email)}?`;
      return { what, remedy: 'Si está bien, se registra así.', email };
    }
    const age = ageOn(cells.fecha_nacimiento.value, this.today);
    if (age === null || !isUnlikelyAge(age)) return null;
    const what = `Tendría ${age} ${age === 1 ? 'año' : 'años'}.`;
    return { what, remedy: 'Revisa la fecha; si está bien, se registra así.', email: null };
  }

  private mended(email: string): string | null {
    const domain = emailDomain(email);
    let meant = this.meant.get(domain);
    if (meant === undefined) {
      meant = meantDomain(email, this.known);
      this.meant.set(domain, meant);
    }
    return meant && withDomain(email, meant);
  }
}
