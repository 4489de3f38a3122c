import type { Language } from '../core/language.ts';
import type { CheckResult } from './check-package.ts';

/** Whose key signed, and what that is worth. */
export function signerText({ fingerprint, upTo }: CheckResult['signedBy'][number], language: Language): string {
  return language === 'en'
    ? `Signed up to entry ${upTo} with the key ${fingerprint}. The browser that made this key had the log; the key names no person, and anybody can make one.`
    : `截至第 ${upTo} 条的记录已用密钥 ${fingerprint} 签名。生成该密钥的浏览器当时持有这份记录；密钥不指明任何人，任何人都可以生成密钥。`;
}
