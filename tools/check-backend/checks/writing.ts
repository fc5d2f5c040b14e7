import { inShort, isOk, type Row } from '../answers.ts';
import type { Answer } from '../caller.ts';
import { type Check, conforms, handled, type Outcome, unchecked, unhandled } from '../check.ts';
import type { Subject } from '../subject.ts';
import type { Trial } from '../trial.ts';

type WriteJudge = (subject: Subject, trial: Trial) => Promise<Outcome>;

/** A row that only --write judges. */
export const writing = ({
  judge,
  ...row
}: Omit<Check, 'judge' | 'writes'> & { judge: WriteJudge }): Check => ({
  ...row,
  writes: true,
  judge: async (subject, trial) =>
    trial ? judge(subject, trial) : unchecked('not known: run --write'),
});

/** What is refused with 400 and names the property; else it is known that the module is before it. */
export function judgeRefusal(answer: Answer, property: string): Outcome {
  const isMeant = answer.status === 400 && inShort(answer).includes(property);
  return isMeant ? conforms() : handled(isOk(answer) ? `${answer.status}: taken` : inShort(answer));
}

/** Whether a person is on record as sent, as far as the module shows it. */
export function judgeDetails(sent: Row, stored: Row, whole: Row): Outcome {
  if (Object.keys(stored).length === 0) return unchecked('the person cannot be read back');
  const other = Object.keys(whole).filter((name) => stored[name] !== sent[name]);
  if (other.length === 0) return conforms();
  const date = stored['fecha_nacimiento'];
  const isSameDay = typeof date === 'string' && date.startsWith(String(sent['fecha_nacimiento']));
  if (other.join() === 'fecha_nacimiento' && isSameDay) {
    return handled('the birth date comes as an instant', 'takes the date out of it');
  }
  return unhandled(`otherwise: ${other.join(', ')}`, 'shows something else than was typed');
}
