import { mismatches } from '../../../local-backend/contract/wire-schemas.ts';
import { inShort, isOk, isRow, type Row, rowOf } from '../answers.ts';
import { type Check, conforms, handled, listed, unchecked, unhandled } from '../check.ts';
import { rowsOf, type Subject } from '../subject.ts';
import type { Trial } from '../trial.ts';
import { isSecondary } from './secondary.ts';
import { judgeDetails, judgeRefusal, writing } from './writing.ts';

const CALL = 'POST /usuario/register';

const DATABASE_TEXT = 'checks it before sending; else a sentence, and the text under "Detalles"';

async function isPersonaLeft(subject: Subject, nombres: string): Promise<boolean> {
  const people = rowsOf(await subject.call('GET', '/persona')) ?? [];
  return people.some((row) => rowOf(row)['nombres'] === nombres);
}

export const registerChecks: Check[] = [
  writing({
    id: 'register.answer',
    call: CALL,
    contract: '201 with the account, its persona and its role',
    module: 'reads the account back, or looks for it by its e-mail',
    judge: async (_subject, trial) => {
      const { answer } = await trial.main();
      const found = mismatches('usuario', answer.body).filter(({ at }) => !isSecondary(at));
      const { role } = rowOf(answer.body);
      const isWhole = typeof rowOf(role)['nombre'] === 'string';
      const deviations = [
        ...(answer.status === 201 ? [] : [`${answer.status}`]),
        ...(found.length > 0 ? [listed(found)] : []),
        ...(isWhole ? [] : [isRow(role) ? 'role is { id } alone' : 'no role']),
      ];
      return deviations.length > 0 ? handled(deviations.join('; ')) : conforms();
    },
  }),
  writing({
    id: 'register.time',
    call: CALL,
    contract: 'the answer comes when the account is made',
    module: 'waits 30 s; after that, or an error, looks whether the account exists',
    judge: async (subject, trial) => {
      const { ms } = (await trial.main()).answer;
      const got = `${(ms / 1000).toFixed(1)} s`;
      return ms < subject.caller.limits.slow
        ? conforms(got)
        : handled(`${got}: it waits for something`);
    },
  }),
  writing({
    id: 'register.details',
    call: CALL,
    contract: 'the persona is what was sent, its birth date the same calendar date',
    module: 'shows what is on record',
    judge: async (_subject, trial) => {
      const { sent } = await trial.main();
      const persona = rowOf((await trial.current())['persona']);
      return judgeDetails(sent, persona, trial.details());
    },
  }),
  ...(['name', 'estado', 'id_role'] as const).map((property) =>
    writing({
      id: `register.${property}`,
      call: CALL,
      contract: `\`${property}\` is kept as sent`,
      module: 'compares what was made with what was asked, and corrects it with one PATCH',
      judge: async (_subject: Subject, trial: Trial) => {
        const { sent, answer } = await trial.main();
        if (sent[property] === undefined) return unchecked('no role to ask for');
        const made = rowOf(answer.body);
        const got = property === 'id_role' ? rowOf(made['role'])['id'] : made[property];
        const persona = rowOf(made['persona'])['estado'];
        if (property === 'estado' && got !== false && persona === false) {
          return handled('false makes an active account with an inactive persona');
        }
        if (got === sent[property]) return conforms();
        return handled(got === undefined ? 'not in the answer' : 'ignored');
      },
    }),
  ),
  writing({
    id: 'register.one_surname',
    call: CALL,
    contract: '`s_apellido` may be absent',
    module: 'leaves it out when empty; answers the refusal once with " "',
    judge: async (_subject, trial) => {
      const answer = await trial.register({ s_apellido: undefined });
      if (isOk(answer)) return conforms();
      if (answer.status !== 400) return unhandled(inShort(answer), 'says that it failed, not why');
      const blank = await trial.register({ s_apellido: ' ' });
      return handled(`${inShort(answer)}${isOk(blank) ? ' (" " passes)' : ''}`);
    },
  }),
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
