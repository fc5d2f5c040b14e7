import { leftUnreached, mailToKeep, RunItem } from './run';

describe('mailToKeep', () => {
  const mail = { subject: 'Turnos', message: 'Hola {nombre}', others: [] };
  const item = (id: number, state: RunItem['state']): RunItem => ({
    id,
    before: false,
    after: true,
    version: '',
    state,
    reason: '',
  });

  it('lets the text go once all are through, by being sent or left', () => {
    expect(mailToKeep(mail, [item(1, 'done'), item(2, 'left')]).message).toBe('');
    expect(mailToKeep(mail, [item(1, 'done'), item(2, 'doubtful')])).toEqual(mail);
  });

  it('keeps it of a run that was stopped, for it can go on', () => {
    expect(mailToKeep(mail, [item(1, 'done'), leftUnreached(item(2, 'waiting'))])).toEqual(mail);
  });
});
