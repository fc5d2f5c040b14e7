import { inShort, isOk, type Row, rowOf } from '../answers.ts';
import { type Check, conforms, handled, unchecked, unhandled } from '../check.ts';
import { rowsOf, type Subject } from '../subject.ts';
import { judgeRefusal, writing } from './writing.ts';

const CALL = 'POST /usuario/register';
const DATABASE_TEXT = 'checks it before sending; else a sentence, and the text under "Detalles"';

async function isPersonaLeft(subject: Subject, nombres: string): Promise<boolean> {
  const people = rowsOf(await subject.call('GET', '/persona')) ?? [];
  return people.some((row) => rowOf(row)['nombres'] === nombres);
}

/** What a registration may not hold, and who may send one. */
export const registerLimitsChecks: Check[] = [
  writing({
    id: 'register.email_in_use',
    call: CALL,
    contract: '409 "Key (email)=(…) already exists.", and nothing is left behind',
    module: 'looks in the list before sending; else says it at the field',
    judge: async (subject, trial) => {
      const { email } = await trial.other();
      const nombres = `Prueba ${trial.tag} repetida`;
      const answer = await trial.register({ ...trial.details(nombres), email });
      if (isOk(answer)) return unhandled('a second account was made', 'may show two as one');
      const isLeft = await isPersonaLeft(subject, nombres);
      const left = isLeft ? ', and a persona is left behind' : '';
      if (answer.status === 409) {
        const isNamed = /Key \(email\)=/.test(inShort(answer));
        return isNamed && !isLeft
          ? conforms()
          : handled(`409${isNamed ? '' : ' without the key'}${left}`);
      }
      if (answer.status === 400 && /email/.test(inShort(answer)))
        return handled(inShort(answer) + left);
      return unhandled(
        inShort(answer) + left,
        'says that it failed, not that the e-mail is in use',
      );
    },
  }),
  writing({
    id: 'register.email_case',
    call: CALL,
    contract: 'e-mails are one when they differ only in case',
    module: 'compares without case before sending',
    judge: async (_subject, trial) => {
      const { email } = await trial.other();
      const answer = await trial.register({ email: email.replace('prueba-', 'PRUEBA-') });
      return isOk(answer) ? handled('a second account was made') : conforms(`${answer.status}`);
    },
  }),
  ...(
    [
      ['bad_date', '2023-02-30 is no date', 'fecha_nacimiento', { fecha_nacimiento: '2023-02-30' }],
      [
        'too_long',
        '`p_apellido` holds 50 characters',
        'p_apellido',
        { p_apellido: 'x'.repeat(51) },
      ],
    ] as [string, string, string, Row][]
  ).map(([id, rule, property, change]) =>
    writing({
      id: `register.${id}`,
      call: CALL,
      contract: `400 that names the property: ${rule}`,
      module: DATABASE_TEXT,
      judge: async (_subject, trial) => judgeRefusal(await trial.register(change), property),
    }),
  ),
  writing({
    id: 'register.names_together',
    call: CALL,
    contract: 'each name holds what its own length allows, however long they are together',
    module: 'says before sending that they are more than 100 characters together',
    judge: async (subject, trial) => {
      const nombres = `Prueba ${trial.tag} ${'x'.repeat(60)}`;
      const answer = await trial.register({
        ...{ nombres, p_apellido: 'y'.repeat(30), s_apellido: 'z'.repeat(30) },
      });
      if (isOk(answer)) return conforms();
      const left = (await isPersonaLeft(subject, nombres)) ? ', and a persona is left behind' : '';
      return handled(inShort(answer) + left);
    },
  }),
  writing({
    id: 'register.public_role',
    call: CALL,
    contract: 'public, and takes `id_role`',
    module: 'registers for administrators alone, and is no security boundary',
    matters: true,
    judge: async (subject, trial) => {
      const id_role = (await trial.role(1)) ?? (await trial.role(0));
      if (id_role === null) return unchecked('no role to ask for');
      const email = trial.email();
      const answer = await trial.register({ email, id_role }, null);
      if (!isOk(answer)) return conforms(`without a token: ${inShort(answer)}`);
      const made = await trial.find(email);
      const stored = made === null ? null : await subject.usuario(made);
      if (rowOf(stored?.['role'])['id'] !== id_role) return conforms('without a token: no role');
      const warning =
        "Anybody may register with any role, an administrator's included: let it through with a token alone, at your proxy.";
      return { ...conforms('without a token: with the role that was asked for'), warning };
    },
  }),
  writing({
    id: 'register.password',
    call: CALL,
    contract: 'a password of one character is refused',
    module: 'asks for 8 characters and refuses the common ones',
    judge: async (_subject, trial) => {
      const answer = await trial.register({ password: '1', s_apellido: 'Comprobador' });
      return isOk(answer) ? handled('taken: no rule on the password') : conforms();
    },
  }),
  writing({
    id: 'register.unknown_property',
    call: CALL,
    contract: '400 "property X should not exist"',
    module: 'never sends another property',
    judge: async (_subject, trial) => judgeRefusal(await trial.register({ apodo: 'x' }), 'apodo'),
  }),
  writing({
    id: 'register.too_large',
    call: CALL,
    contract: 'a body over 100 kB is refused with 413 or 400',
    module: 'checks lengths before sending',
    judge: async (_subject, trial) => {
      const answer = await trial.register({
        nombres: `Prueba ${trial.tag} ${'x'.repeat(110_000)}`,
      });
      if (answer.status === 413 || answer.status === 400) return conforms(`${answer.status}`);
      return handled(isOk(answer) ? `${answer.status}: taken` : inShort(answer));
    },
  }),
];
