import { APP_BASE_HREF } from '@angular/common';
import { TestBed } from '@angular/core/testing';
import { DEFAULT_SETTINGS } from '../../../settings/deployment-settings';
import { SETTINGS } from '../../../settings/settings';
import { aUsuario } from '../../../testing/factories';
import { credentialsMail, credentialsText, posAddress, signInText } from './credentials';

describe('The address on a card', () => {
  const addressAt = (basePath: string, setting = '') => {
    TestBed.configureTestingModule({
      providers: [
        { provide: APP_BASE_HREF, useValue: basePath },
        { provide: SETTINGS, useValue: { ...DEFAULT_SETTINGS, posAddress: setting } },
      ],
    });
    return TestBed.runInInjectionContext(posAddress);
  };

  it('is the one that the deployment says', () => {
    expect(addressAt('/', 'https://pos.kantuta.bo/')).toBe('pos.kantuta.bo');
  });

  it('is the rest of the site where the module stands beside the POS', () => {
    expect(addressAt('/administracion/')).toBe(location.origin);
  });

  it('is nowhere where the site is the module alone', () => {
    const address = addressAt('/');
    expect(address).toBe('');
    const usuario = aUsuario({ email: 'ana@kantuta.bo' });
    const credentials = { usuario, password: 'p' };
    expect(credentialsText(credentials, address)).not.toContain('Dirección');
    expect(signInText(usuario, address)).toBe('ana@kantuta.bo');
    expect(credentialsMail(credentials, address).message).not.toContain('Dirección');
  });
});
