import { InterceptedWire, status } from '../../testing/intercepted-wire';
import { ApiError } from '../api-error';

describe('the error interceptor', () => {
  it('lets every failure out as one kind of error, in Spanish, without a stack', () => {
    const intercepted = InterceptedWire.open();
    const outcome = intercepted.send('PUT', '/api/persona');
    const body = { message: 'property id should not exist', stack: 'at canary' };
    intercepted.wire.expectOne('/api/persona').flush(body, status(400));
    expect(outcome.error).toBeInstanceOf(ApiError);
    expect(outcome.error?.kind).toBe('invalid');
    expect(outcome.error?.message).toBe('El servidor no aceptó los datos.');
    expect(outcome.error?.fields).toEqual({ id: ['property id should not exist'] });
    expect(JSON.stringify(outcome.error)).not.toContain('canary');
    intercepted.wire.verify();
  });
});
