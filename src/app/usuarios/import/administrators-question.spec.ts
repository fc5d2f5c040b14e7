import { SheetPerson } from '../../import/work/sheet-person';
import { administratorsQuestion } from './administrators-question';

const ROLES = ['Administrador'];

function person(nombres: string, role: string): SheetPerson {
  const details = {
    ...{ nombres, p_apellido: 'Rojas', s_apellido: '' },
    ...{ fecha_nacimiento: '1990-01-01', genero: 'F' },
  };
  return { row: 2, details, email: 'a@b.bo', name: '', roleId: 1, role };
}
const asked = (...people: SheetPerson[]) => administratorsQuestion(people, ROLES);

describe('administratorsQuestion', () => {
  it('asks nothing about cashiers', () => {
    expect(asked(person('Ana', 'Cajero'), person('Eva', ''))).toBeNull();
  });

  it('names the one who will be an administrator', () => {
    expect(asked(person('Ana', 'Cajero'), person('Eva', 'administrador '))).toEqual(
      jasmine.objectContaining({
        title: '¿Registrar a un administrador?',
        message: 'Eva Rojas podrá administrar a todos los usuarios.',
        confirm: 'Registrar 2 personas',
      }),
    );
  });

  it('names five of many', () => {
    const names = ['Ana', 'Eva', 'Iris', 'Luz', 'Nora', 'Rosa', 'Sara'];
    expect(asked(...names.map((name) => person(name, 'Administrador')))).toEqual(
      jasmine.objectContaining({
        title: '¿Registrar a 7 administradores?',
        message:
          'Ana Rojas, Eva Rojas, Iris Rojas, Luz Rojas, Nora Rojas y 2 más podrán administrar a todos los usuarios.',
      }),
    );
  });
});
