import { useEffect, useState } from 'preact/hooks';
import { keptKeys, keyNamesOf } from '../../core/dkim/kept-keys.ts';
import type { SignatureReport } from '../../core/dkim/signature-report.ts';
import { verifySignatures } from '../../core/dkim/verify-signatures.ts';
import type { KeyAnswer } from '../../core/key-answer.ts';
import type { Book } from '../../store/book.ts';
import { watchKeyAnswers } from '../../store/key-answers.ts';

interface CheckedSignatures {
  report: SignatureReport;
  /** What was learned about the keys. */
  answers: KeyAnswer[];
  /** Which keys the signatures name. */
  names: string[];
}

/** The signatures of an exhibit, checked with the keys that are kept; again whenever another answer is kept. Asks nobody. */
export function useSignatures(
  book: Book,
  number: number,
  source: Uint8Array<ArrayBuffer>,
): CheckedSignatures | undefined {
  const [answers, setAnswers] = useState<KeyAnswer[]>();
  const [checked, setChecked] = useState<CheckedSignatures>();
  useEffect(() => watchKeyAnswers(book, number, setAnswers), [book, number]);
  useEffect(() => {
    let over = false;
    const check = async () => {
      if (!answers) return;
      const [report, names] = await Promise.all([verifySignatures(source, keptKeys(answers)), keyNamesOf(source)]);
      if (!over) setChecked({ report, answers, names });
    };
    void check();
    return () => {
      over = true;
    };
  }, [source, answers]);
  return checked;
}
