import proxy from '../../proxy.conf.json' with { type: 'json' };

/** proxy.conf.json, but for the backend that the command line named. */
const target = process.env['KANTUTA_BACKEND'] ?? proxy['/api'].target;

export default { '/api': { ...proxy['/api'], target } };
