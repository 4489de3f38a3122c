import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import { noKeys } from '../../core/dkim/key-source.ts';
import type { SignatureReport } from '../../core/dkim/signature-report.ts';
import { tellAlignment, tellArc, tellResults, tellSignature } from '../../core/dkim/signature-text.ts';
import { verifySignatures } from '../../core/dkim/verify-signatures.ts';
import type { ReadMessage } from '../../core/mail/read-message.ts';
import { language } from '../../look/words.ts';
import { showControls } from '../../core/show-controls.ts';

/**
 * What the signatures in the source say, as far as that can be told without asking anybody: whether the body is the one that was
 * signed, and what is not covered. Beside it, the word of the server that received the mail.
 */
export function Signatures({ mail, source }: { mail: ReadMessage; source: Uint8Array<ArrayBuffer> }) {
  const [report, setReport] = useState<SignatureReport>();
  useEffect(() => {
    let over = false;
    const check = async () => {
      setReport(undefined);
      const found = await verifySignatures(source, noKeys);
      if (!over) setReport(found);
    };
    void check();
    return () => {
      over = true;
    };
  }, [source]);
  const spoken = language();
  const server = tellResults(mail.facts.authentication, spoken);
  return (
    <section class="signatures">
      <h2>{i18n.t('exhibit.signatures')}</h2>
      <p class="quiet">{i18n.t(report?.signatures.length === 0 ? 'exhibit.unsigned' : 'exhibit.noKeyAsked')}</p>
      <ul role="list">
        {report?.signatures.map((check) => {
          const { finding, limits } = tellSignature(check, report, spoken);
          return <Sentences key={check.field} first={finding} more={limits} />;
        })}
        {report && report.signatures.length > 0 && (
          <Sentences first={tellAlignment(report.alignment, spoken)} more={[]} />
        )}
        {report && report.arc.outcome !== 'none' && <ArcSentences told={tellArc(report.arc, spoken)} />}
        {server.map((sentence) => (
          <Sentences key={sentence} first={sentence} more={[]} />
        ))}
      </ul>
    </section>
  );
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
