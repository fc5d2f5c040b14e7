import { expect } from '@playwright/test';
import { removeBruno, typeMail } from './mail-form.ts';
import { button, fillPersona, half, KEPT, personaKept, type Write } from './writing.ts';

/** What is sent of people without accounts, and the mail. */
export const PERSONA_AND_MAIL_WRITES: readonly Write[] = [
  {
    screen: 'new persona',
    path: '/personas/nueva',
    call: 'POST /persona',
    prepare: fillPersona,
    button: button('Guardar'),
    enterIn: 'Primer apellido',
    outcome: ({ unknown }) =>
      unknown ? new RegExp(`No se sabe si la persona se guardó\\. ${KEPT.source}`) : /./,
    findsOut: true,
    kept: personaKept,
    done: /Se guardó a Julia Vargas\./,
    body: {
      nombres: 'Julia',
      p_apellido: 'Vargas',
      s_apellido: null,
      fecha_nacimiento: '1988-03-04',
      genero: 'F',
    },
  },
  {
    screen: 'persona',
    path: '/personas/5',
    call: 'PUT /persona',
    prepare: (page) => page.getByLabel('Nombres').fill('Elena Luz'),
    button: button('Guardar cambios'),
    enterIn: 'Nombres',
    outcome: half('se guardaron los datos personales'),
    kept: (page) => expect(page.getByLabel('Nombres')).toHaveValue('Elena Luz'),
    done: /: cambios guardados\./,
    alreadyDone: /Los cambios ya estaban guardados/,
    body: {
      id: 5,
      id_user_update: 1,
      nombres: 'Elena Luz',
      p_apellido: 'Rojas',
      s_apellido: 'Choque',
      fecha_nacimiento: '1990-01-15',
      genero: 'F',
    },
  },
  {
    screen: 'mail',
    path: '/correo',
    call: 'POST /mail',
    prepare: async (page) => {
      await typeMail(page);
      // Typed before the list of accounts is there, an address has no name yet.
      await expect(removeBruno(page)).toBeVisible();
    },
    button: button('Enviar'),
    enterIn: 'Asunto',
    outcome: ({ unknown }) =>
      unknown ? new RegExp(`No se sabe si el correo salió\\. .*${KEPT.source}`) : /./,
    kept: async (page) => {
      await expect(removeBruno(page)).toBeVisible();
      await expect(page.getByLabel('Asunto')).toHaveValue('Turnos');
      await expect(page.getByLabel('Mensaje')).toHaveValue('Nos vemos\nmañana');
    },
    done: /El proveedor de correo tomó el mensaje para Bruno Quispe Choque/,
    body: {
      email: 'bruno@kantuta.bo',
      name: 'Bruno Quispe Choque',
      subject: 'Turnos',
      message: 'Nos vemos\nmañana',
    },
  },
];
