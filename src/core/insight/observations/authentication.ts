import type { AuthenticationField } from '../../message-facts.ts';
import type { Observation } from '../../observation.ts';
import { inHeader } from '../observed-message.ts';
import type { Observer } from '../observed-message.ts';

const methods = ['spf', 'dkim', 'dmarc'];
/** Not `permerror`: a record that cannot be read (RFC 8601, 2.7) says nothing of who sent. */
const failing = new Set(['fail', 'softfail', 'hardfail', 'policy', 'reject']);

/**
 * What the recipient's own server found when it checked who sent (RFC 8601). Fields that the sending side wrote never count.
 * One that passes DMARC (RFC 7489) is fine whatever SPF says: forwarding breaks SPF alone. A server that noted nothing at
 * all has said nothing, and so do we.
 */
export const authentication: Observer = {
  codes: ['authentication-failed', 'authentication-missing'],
  find({ facts }) {
    const own = facts.authentication.filter(({ word, name }) => word === 'own' && !name.startsWith('ARC-'));
    const found = own.flatMap(({ results }) => results).filter(({ method }) => methods.includes(method.toLowerCase()));
    if (found.length === 0) return [];
    const has = (method: string, test: (result: string) => boolean) =>
      found.some((one) => one.method.toLowerCase() === method && test(one.result.toLowerCase()));
    const passes = (method: string) => has(method, (result) => result === 'pass' || result === 'bestguesspass');
    const fails = (method: string) => has(method, (result) => failing.has(result));
    if (passes('dmarc')) return [];
    if (fails('dmarc')) return [toObservation('authentication-failed', own)];
    const signed = passes('dkim');
    if ((fails('dkim') || fails('spf')) && !signed && !(passes('spf') && !fails('dkim'))) {
      return [toObservation('authentication-failed', own)];
    }
    return signed || passes('spf') ? [] : [toObservation('authentication-missing', own)];
  },
};

function toObservation(code: Observation['code'], own: readonly AuthenticationField[]): Observation {
  const told = own.filter(({ results }) => results.some(({ method }) => methods.includes(method.toLowerCase())));
  const results = told.flatMap((field) => field.results).filter(({ method }) => methods.includes(method.toLowerCase()));
  const written = [...new Set(results.map(({ method, result }) => `${method.toLowerCase()}=${result.toLowerCase()}`))];
  const server = told.find((field) => field.server !== null)?.server ?? told[0]?.name ?? '';
  const where = told.slice(0, 10).map(({ name, field }) => inHeader(name, field));
  return { code, values: { server, results: written.slice(0, 10).join(', ') }, where };
}
