import { DEFAULT_SETTINGS } from './deployment-settings';
import { readSettings, SettingsReading } from './settings-answer';
import { settingsProblems } from './settings-problems';

const INDEX = '<!doctype html>\n<html><body><app-root ngcspnonce="x"></app-root></body></html>';

describe('readSettings', () => {
  const sentence = (reading: SettingsReading) =>
    'failure' in reading ? settingsProblems(reading.failure).join() : '';

  it('reads the file', async () => {
    const reading = await readSettings(new Response('\ufeff{"idleMinutes": 5}'));
    expect(reading).toEqual({ settings: { ...DEFAULT_SETTINGS, idleMinutes: 5 } });
  });

  it('has the defaults where there is no file', async () => {
    for (const answer of [new Response('No existe', { status: 404 }), new Response(INDEX)]) {
      expect(await readSettings(answer)).toEqual({ settings: DEFAULT_SETTINGS });
    }
  });

  it('passes over nothing else', async () => {
    const broken = new Response(
      new ReadableStream({ start: (controller) => controller.error(new TypeError('cut')) }),
    );
    const cases: [Response | null, string][] = [
      [null, 'no hay conexión'],
      [broken, 'no hay conexión'],
      [new Response('', { status: 503 }), 'el servidor respondió 503'],
      [new Response('', { status: 403 }), 'el servidor respondió 403'],
      [new Response('{"idleMinutes": 5,}'), 'no es JSON válido'],
      [new Response(''), 'no es JSON válido'],
      [new Response('<html>Inicie sesión en la red</html>'), 'no es JSON válido'],
      [new Response('{"idleMinutes": 0}'), '"idleMinutes" vale 0'],
    ];
    for (const [answer, expected] of cases) {
      expect(sentence(await readSettings(answer))).toContain(expected);
    }
  });
});
