import { mismatches } from '../../../local-backend/contract/wire-schemas.ts';
import { inShort, isOk, isRow, rowOf } from '../answers.ts';
import { type Check, conforms, handled, listed, unchecked, unhandled } from '../check.ts';
import { type Subject } from '../subject.ts';
import type { Trial } from '../trial.ts';
import { isSecondary } from './secondary.ts';
import { judgeDetails, writing } from './writing.ts';

const CALL = 'POST /usuario/register';

/** What becomes of a registration. */
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
];
