import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { selfTests } from '../../core/self-test.ts';
import type { SelfTest, SelfTestResult } from '../../core/self-test.ts';
import { send } from '../../messages/send.ts';
import { useAttempt } from '../clues/use-attempt.ts';
import { FailureNote } from '../failure-note.tsx';
import { Sign } from '../sign.tsx';

/** Whether Cluebook hashes, writes and stores as it should, in this browser. */
export function SelfTestSection() {
  const [result, setResult] = useState<SelfTestResult>();
  const { failure, attempt } = useAttempt();
  const start = () => {
    setResult(undefined);
    attempt(async () => setResult(await send('self-test.run', {})));
  };
  return (
    <>
      <p>{i18n.t('settings.test.text')}</p>
      <p>
        <button type="button" class="button" onClick={start}>
          {i18n.t('settings.test.start')}
        </button>
      </p>
      <div role="status">
        <ul role="list" class="self-tests">
          {result && selfTests.map((name) => <Result key={name} name={name} passed={result[name]} />)}
        </ul>
      </div>
      {failure && <FailureNote failure={failure} />}
    </>
  );
}

function Result({ name, passed }: { name: SelfTest; passed: boolean }) {
  const outcome = i18n.t(passed ? 'settings.test.passed' : 'settings.test.failed');
  return (
    <li class="with-sign">
      <Sign name={passed ? 'tick' : 'cross'} />
      <span>{i18n.t('settings.test.line', [i18n.t(`settings.test.of.${name}`), outcome])}</span>
    </li>
  );
}
