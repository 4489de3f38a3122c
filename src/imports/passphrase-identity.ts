import type { Identity } from 'age-encryption';
import { mostWorkFactor, passphraseKey, scryptSaltBytes } from '../core/age-passphrase.ts';
import type { WorkWatch } from '../core/work-watch.ts';

/**
 * Whoever knows the passphrase of a file (age-encryption.org/v1, the scrypt recipient). The library has one as well, which holds the page
 * still for the seconds that it takes: this one lets it paint and be stopped.
 */
export async function passphraseIdentity(passphrase: string, watch: WorkWatch): Promise<Identity> {
  const [{ chacha20poly1305 }, { base64nopad }] = await Promise.all([
    import('@noble/ciphers/chacha.js'),
    import('@scure/base'),
  ]);
  return {
    async unwrapFileKey(stanzas) {
      const [stanza, ...others] = stanzas;
      if (stanza?.args[0] !== 'scrypt') return null;
      const [, saltWords = '', rounds = ''] = stanza.args;
      const salt = base64nopad.decode(saltWords);
      const workFactor = /^[1-9]\d?$/.test(rounds) ? Number(rounds) : Infinity;
      if (
        others.length > 0 ||
        stanza.args.length !== 3 ||
        salt.length !== scryptSaltBytes ||
        workFactor > mostWorkFactor
      )
        throw new Error('no scrypt recipient of the format');
      const key = await passphraseKey(passphrase, { salt, workFactor }, watch);
      try {
        return chacha20poly1305(key, new Uint8Array(12)).decrypt(stanza.body);
      } catch {
        return null;
      }
    },
  };
}
