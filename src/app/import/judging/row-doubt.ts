import { ageOn, formatCalendarDate, today } from '../../domain/calendar-date';
import { Persona } from '../../domain/persona/persona';
import { isUnlikelyAge } from '../../domain/persona/persona-problems';
import { emailDomain } from '../../domain/text/email';
import { meantDomain, withDomain } from '../../domain/text/misspelt-domain';
import { ImportCell, ImportRow } from '../reading/import-cell';
import { RowRemark } from './mend';
import { eitherSurnames, oddNames } from './name-slips';

/** Finds what is doubtful in rows. Each domain is looked up once, however many rows have it. */
export class RowDoubts {
  private readonly meant = new Map<string, string | null>();
  private readonly today = today();

  /** @param known the e-mails of all accounts: looked through for the few domains that may be slips. */
  constructor(private readonly known: Iterable<string>) {}

  /**
   * Each by itself. What cannot be used as it is is said elsewhere.
   * @param namesake somebody on record with the same names, born on another day
   */
  of(row: ImportRow, namesake?: Persona): readonly RowRemark[] {
    const { cells } = row;
    return [
      this.ofEmail(cells.email),
      ...oddNames(row),
      eitherSurnames(row),
      this.ofBirthDate(cells.fecha_nacimiento),
      namesake ? ofNamesake(namesake) : null,
      row.left ? ofLeft(row.left) : null,
    ].filter((doubt) => doubt !== null);
  }

  /** With the domain that was probably meant; null where its own may well be right. */
  mended(email: string): string | null {
    const domain = emailDomain(email);
    let meant = this.meant.get(domain);
    if (meant === undefined) {
      meant = meantDomain(email, this.known);
      this.meant.set(domain, meant);
    }
    return meant && withDomain(email, meant);
  }

  /** @param cell absent where nobody gets an account */
  private ofEmail(cell: ImportCell | undefined): RowRemark | null {
    const email = cell?.value && !cell.problem ? this.mended(cell.value) : null;
    if (!email) return null;
    return {
      what: `¿Quisiste decir ${emailDomain(email)}?`,
      remedy: 'Si está bien, se registra así.',
      fields: ['email'],
      mend: { text: email, edits: [{ field: 'email', text: email }] },
    };
  }

  private ofBirthDate(cell: ImportCell): RowRemark | null {
    if (cell.problem) return null;
    const { value, written, beginsWith } = cell;
    const others = { fields: ['fecha_nacimiento'], mend: null } as const;
    if (beginsWith) {
      const order = beginsWith === 'month' ? 'el mes' : 'el día';
      const what = `«${written}» empieza por ${order}: es el ${formatCalendarDate(value)}.`;
      const remedy = 'La mayoría está al revés. Si está bien, se registra así.';
      return { what, remedy, ...others };
    }
    const age = ageOn(value, this.today);
    if (age === null || !isUnlikelyAge(age)) return null;
    const what = `Tendría ${age} ${age === 1 ? 'año' : 'años'}.`;
    return { what, remedy: 'Revisa la fecha; si está bien, se registra así.', ...others };
  }
}

/** Registration makes active accounts. */
function ofLeft(left: string): RowRemark {
  const what = `La hoja dice «${left}».`;
  return { what, remedy: 'Se registra como activa.', fields: [], mend: null };
}

function ofNamesake(persona: Persona): RowRemark {
  const { fecha_nacimiento } = persona;
  const born = fecha_nacimiento ? `, nacida el ${formatCalendarDate(fecha_nacimiento)}` : '';
  return {
    what: `Hay otra persona con este nombre completo${born}.`,
    remedy: 'Si es otra, se registra así.',
    fields: ['nombres', 'p_apellido', 's_apellido'],
    mend: null,
    about: { persona },
  };
}
