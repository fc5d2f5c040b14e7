import { firstValueFrom } from 'rxjs';
import { PasswordApi } from '../../api/password-api';
import { ClosedAccesses } from '../../session/closed-accesses';
import { Reading } from '../run';
import { Deed } from './deed';

/**
 * Gives accounts passwords that nobody knows. No reading of an account shows that: this browser
 * remembers it. Doing it twice does no harm, so a lost answer is simply done again.
 */
export class AccessDeed implements Deed {
  readonly doubt = 'No se sabe si su acceso se cerró: el servidor no respondió.';
  readonly isHarmlessTwice = true;

  constructor(
    private readonly passwordApi: PasswordApi,
    private readonly closed: ClosedAccesses,
  ) {}

  async read(id: number): Promise<Reading> {
    return { value: !this.closed.has(id), version: '' };
  }

  async write(id: number): Promise<Reading> {
    await firstValueFrom(this.passwordApi.close(id));
    return { value: false, version: '' };
  }
}
