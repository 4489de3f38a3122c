import type { Language } from '../core/language.ts';
import type { CheckedStamp } from './check-time-stamps.ts';
import { revocationText } from './revocation-text.ts';

/** What a time stamp shows, by whose word, and what its certificate's end means. `now`: milliseconds since 1970. */
export function timeStampText(stamp: CheckedStamp, language: Language, now: number): string {
  const { upTo, time, signer, topFingerprint, whole, validTo, revocations } = stamp;
  const lists = revocationText(revocations, language);
  const over = Date.parse(validTo) < now;
  if (language === 'en') {
    return [
      `Entry ${upTo} of the log, and so everything before it, existed at ${time}, by the word of a server that calls itself "${signer}".`,
      `Its ${whole ? 'root' : 'highest'} certificate stands on no list of ours: compare its SHA-256 with what the owner of the server publishes: ${topFingerprint}.`,
      ...(over
        ? [
            `The server's certificate ended ${validTo}. The stamp was made before; whether the key was kept safe since, it cannot show.`,
          ]
        : []),
      ...lists,
    ].join(' ');
  }
  return [
    `自称“${signer}”的服务器证明：记录第 ${upTo} 条及其之前的全部内容在 ${time} 已经存在。`,
    `其${whole ? '根' : '最高一级'}证书不在我们的任何名单上，请将其 SHA-256 与该服务器所有者公布的值比较：${topFingerprint}。`,
    ...(over
      ? [`该服务器的证书已于 ${validTo} 到期。时间戳在到期前生成；此后密钥是否得到妥善保管，时间戳无法说明。`]
      : []),
    ...lists,
  ].join('');
}
