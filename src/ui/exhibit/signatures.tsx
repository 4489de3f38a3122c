import { i18n } from '#i18n';
import { keyName } from '../../core/dkim/key-source.ts';
import { tellKey } from '../../core/dkim/key-text.ts';
import type { SignatureCheck, SignatureReport } from '../../core/dkim/signature-report.ts';
import { tellAlignment, tellArc, tellResults, tellSignature } from '../../core/dkim/signature-text.ts';
import type { KeyAnswer } from '../../core/key-answer.ts';
import type { ReadMessage } from '../../core/mail/read-message.ts';
import { showControls } from '../../core/show-controls.ts';
import { language } from '../../look/words.ts';
import type { Book } from '../../store/book.ts';
import { fullTime } from './exhibit-words.ts';
import { SignerKeys } from './signer-keys.tsx';
import { useSignatures } from './use-signatures.ts';

interface SignaturesProps {
  book: Book;
  number: number;
  mail: ReadMessage;
  source: Uint8Array<ArrayBuffer>;
}

/**
 * What the signatures in the source say, with the keys that were kept: which domain signed what, where the key came from and when, and
 * what that does not prove. Without a key, whether the body is the one that was signed. Beside it, the word of the server that received
 * the mail.
 */
export function Signatures({ book, number, mail, source }: SignaturesProps) {
  const found = useSignatures(book, number, source);
  const spoken = language();
  const server = tellResults(mail.facts.authentication, spoken);
  const { report, answers = [], names = [] } = found ?? {};
  return (
    <section class="signatures">
      <h2>{i18n.t('exhibit.signatures')}</h2>
      {report && answers.length === 0 && (
        <p class="quiet">{i18n.t(report.signatures.length === 0 ? 'exhibit.unsigned' : 'exhibit.noKeyAsked')}</p>
      )}
      <ul role="list">
        {report?.signatures.map((check) => (
          <SignatureSentences key={check.field} check={check} report={report} answers={answers} />
        ))}
        {report && report.signatures.length > 0 && (
          <Sentences first={tellAlignment(report.alignment, spoken)} more={[]} />
        )}
        {report && report.arc.outcome !== 'none' && <ArcSentences told={tellArc(report.arc, spoken)} />}
        {server.map((sentence) => (
          <Sentences key={sentence} first={sentence} more={[]} />
        ))}
      </ul>
      {names.length > 0 && <SignerKeys book={book} number={number} names={names} answers={answers} />}
    </section>
  );
}

interface SignatureProps {
  check: SignatureCheck;
  report: SignatureReport;
  answers: readonly KeyAnswer[];
}

function SignatureSentences({ check, report, answers }: SignatureProps) {
  const { finding, proves, limits } = tellSignature(check, report, language());
  const { domain, selector, key } = check;
  const about =
    domain === undefined || selector === undefined
      ? []
      : tellKey({ domain, name: keyName(domain, selector), used: key?.record }, answers, fullTime, language());
  return <Sentences first={finding} more={[...proves, ...about, ...limits]} />;
}

function ArcSentences({ told: [first = '', ...more] }: { told: readonly string[] }) {
  return <Sentences first={first} more={more} />;
}

function Sentences({ first, more }: { first: string; more: readonly string[] }) {
  return (
    <li>
      <p>{showControls(first)}</p>
      {more.map((sentence) => (
        <p key={sentence} class="quiet">
          {showControls(sentence)}
        </p>
      ))}
    </li>
  );
}
