import { expect, test, WRITE_PATIENCE_MS } from './fixtures.ts';
import { ASIDES, notice, type Read, READS, WRITES } from './screens.ts';
import { storedSession } from './records.ts';
import { WIRE_FAULTS, type WireFault } from './wire-faults.ts';

// A trace of each of hundreds of cases costs more than the cases.
test.use({ trace: 'off' });

function sentence({ says }: Read, fault: WireFault): RegExp {
  if (!says) return fault.says;
  return says instanceof RegExp ? says : says(fault);
}

for (const read of [...READS, ...ASIDES]) {
  for (const fault of WIRE_FAULTS) {
    if (read.fine?.includes(fault.name)) continue;
    test(`${read.screen} · ${read.call} · ${fault.name}`, async ({ app }) => {
      const { page } = app;
      await app.reset();
      await app.fail(read.call, fault);
      await app.store(storedSession());
      await app.visit(read.path);
      await read.type?.(page);
      await app.exhaust(read.call, fault, fault.tries);

      const place = (read.place ?? notice)(page);
      await expect(place).toContainText(sentence(read, fault));
      await read.typed?.(page);
      await app.expectCount(read.call, fault.tries, fault);
      await app.expectSignedIn();

      // 404 of a record is an answer, and asking again would not change it.
      const retry = page.getByRole('button', { name: 'Reintentar' });
      if (fault.name === '404' && (await retry.count()) === 0) return;
      await app.heal();
      await retry.press('Enter');
      await read.loaded(page);
      await read.typed?.(page);
      await expect(retry).toHaveCount(0);
    });
  }
}

for (const write of WRITES) {
  for (const fault of WIRE_FAULTS) {
    if (write.fine?.includes(fault.name)) continue;
    test(`${write.screen} · ${write.call} · ${fault.name}`, async ({ app }) => {
      const { page, server } = app;
      await app.open(write.path, write.signedOut ? null : storedSession());
      await write.prepare(page);
      await app.fail(write.call, fault);
      await write.button(page).press('Enter');
      await app.waitFor(write.call, 1);
      if (fault.hangs) await app.outwait(write.call, 1, fault, WRITE_PATIENCE_MS);

      if (write.findsOut && fault.applied) {
        await expect(page.getByText(write.done).first()).toBeVisible();
        await app.expectCount(write.call, 1, fault);
        return;
      }
      const place = (write.place ?? notice)(page);
      await expect(place).toContainText((write.says ?? (({ says }) => says))(fault));
      if (write.outcome) await expect(place).toContainText(write.outcome(fault));
      await write.kept(page);
      await app.expectCount(write.call, 1, fault);
      await app.expectSignedIn(!write.signedOut);

      await app.heal();
      // Where a dialog asked first, it asks again.
      if (write.place) await write.prepare(page);
      await write.button(page).press('Enter');
      const applied = fault.applied && write.alreadyDone;
      await expect(page.getByText(applied ? write.alreadyDone! : write.done).first()).toBeVisible();
      await app.expectCount(write.call, applied ? 1 : 2, fault);
      for (const body of server.bodies(write.call)) expect(body).toEqual(write.body);
    });
  }
}
