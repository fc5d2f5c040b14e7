import { personaDetails } from '../domain/persona/persona-details';
import { fullName } from '../domain/persona/persona-name';
import { toldApartBy } from '../domain/persona/told-apart';
import { markedBefore } from '../domain/quality/changed-letters';
import { type Finding, type Mend, readableValue } from '../domain/quality/finding';
import { usuarioLabel } from '../domain/usuario/usuario-labels';
import { textsValue } from '../runs/deeds/texts-value';
import { RunField, RunItem, waitingItem } from '../runs/run';

/** All that is mended of one record, as one change. */
export interface RecordMend {
  readonly name: string;
  /** What tells them apart from a namesake. */
  readonly beside: string;
  readonly before: string;
  readonly after: string;
  readonly runField: RunField;
  readonly item: RunItem;
}

type MendedFinding = Finding & { readonly mend: Mend };

/** @param fixed whether the backend refuses other personal details */
export function isMendable({ mend }: Finding, fixed: boolean): boolean {
  return mend !== null && !(fixed && mend.field.record === 'persona');
}

/** The mends of these findings, one a record: two findings of one person are one change. */
export function mendsOf(findings: readonly Finding[]): readonly RecordMend[] {
  const byRecord = new Map<string, MendedFinding[]>();
  for (const finding of findings) {
    if (!isMended(finding)) continue;
    const { field, id } = finding.mend;
    const key = `${field.record} ${id}`;
    byRecord.set(key, [...(byRecord.get(key) ?? []), finding]);
  }
  return [...byRecord.values()].map(mendOf);
}

function mendOf(findings: readonly MendedFinding[]): RecordMend {
  const [{ mend, persona, usuario }] = findings as [MendedFinding];
  const { field, id } = mend;
  const mends = findings.map((finding) => finding.mend);
  const texts = (value: (one: Mend) => string) =>
    textsValue(Object.fromEntries(mends.map((one) => [one.field.name, value(one)])));
  const isGender = field.name === 'genero';
  const record = field.record === 'persona' ? persona! : usuario!;
  return {
    name: fullName(persona) || (usuario ? usuarioLabel(usuario) : ''),
    beside: toldApartBy(usuario?.email, persona?.fecha_nacimiento),
    before: mends
      .map(({ before, after }) => markedBefore(readableValue(field, before), after))
      .join(' · '),
    after: mends.map(({ after }) => readableValue(field, after)).join(' · '),
    runField: isGender ? 'genero' : field.record === 'persona' ? 'datos' : 'cuenta',
    item: waitingItem(
      id,
      isGender ? mend.before : texts((one) => recorded(one, findings)),
      isGender ? mend.after : texts(({ after }) => after),
      record.updated_at,
    ),
  };
}

/** As a deed reads it: of a persona the details, without a blank that stands for none. */
function recorded({ field, before }: Mend, [first]: readonly MendedFinding[]): string {
  return field.record === 'persona' ? personaDetails(first!.persona!)[field.name] : before;
}

function isMended(finding: Finding): finding is MendedFinding {
  return finding.mend !== null;
}
