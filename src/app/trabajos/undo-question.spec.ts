import { RunView } from '../runs/run-records';
import { undoQuestion } from './undo-question';

const RUN = { field: 'estado' } as RunView;

describe('undoQuestion', () => {
  it('promises that all is as before only where it will be', () => {
    expect(undoQuestion(RUN, 'Deshacer', 4).message).toContain('Todo vuelve a como estaba antes.');
    const { message } = undoQuestion(RUN, 'Deshacer', 4, 3);
    expect(message).not.toContain('Todo vuelve');
    expect(message).toContain('Las 4 cuentas vuelven a estar activas');
    expect(message).toContain('3 personas no podrán ingresar todavía');
    const imported = undoQuestion({ field: 'registro' } as RunView, 'Deshacer', 4).message;
    expect(imported).toContain('Nada se puede borrar');
    expect(undoQuestion(RUN, 'Deshacer', 1, 1).message).toContain(
      'su contraseña de antes no vuelve',
    );
  });

  it('asks in the words of the button', () => {
    const { title, confirm } = undoQuestion(RUN, 'Volver a desactivar', 4);
    expect([title, confirm]).toEqual(['¿Volver a desactivar las 4?', 'Volver a desactivar']);
    expect(undoQuestion(RUN, 'Deshacer', 4).title).toBe('¿Deshacer los 4 cambios?');
  });
});
