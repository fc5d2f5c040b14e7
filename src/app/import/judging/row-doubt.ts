import { ageOn, formatCalendarDate, today } from '../../domain/calendar-date';
import { isUnlikelyAge } from '../../domain/persona/persona-problems';
import { emailDomain } from '../../domain/text/email';
import { meantDomain, withDomain } from '../../domain/text/misspelt-domain';
import { ImportCell, ImportRow } from '../reading/import-cell';
import { ImportField } from '../reading/import-field';

/** What is most likely a slip in a row that can be registered as it is. */
export interface RowDoubt {
  readonly what: string;
  readonly remedy: string;
  /** The cells that are doubtful. */
  readonly fields: readonly ImportField[];
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
      return { what, remedy: 'Si está bien, se registra así.', fields: ['email'], email };
    }
    return this.ofBirthDate(cells.fecha_nacimiento);
  }

  private ofBirthDate({ value, written, beginsWith }: ImportCell): RowDoubt | null {
    const fields = ['fecha_nacimiento'] as const;
    if (beginsWith) {
      const order = beginsWith === 'month' ? 'el mes' : 'el día';
      const what = `«${written}» empieza por ${order}: es el ${formatCalendarDate(value)}.`;
      const remedy = 'La mayoría está al revés. Si está bien, se registra así.';
      return { what, remedy, fields, email: null };
    }
    const age = ageOn(value, this.today);
    if (age === null || !isUnlikelyAge(age)) return null;
    const what = `Tendría ${age} ${age === 1 ? 'año' : 'años'}.`;
    const remedy = 'Revisa la fecha; si está bien, se registra así.';
    return { what, remedy, fields, email: null };
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
