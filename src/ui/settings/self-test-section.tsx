import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { selfTests } from '../../core/self-test.ts';
import type { SelfTestResult } from '../../core/self-test.ts';
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
      <ul role="status" class="self-tests">
        {result &&
          selfTests.map((name) => (
            <li key={name} class="with-sign">
              <Sign name={result[name] ? 'tick' : 'cross'} />
              <span>
                {i18n.t(`settings.test.of.${name}`)}:{' '}
                {i18n.t(result[name] ? 'settings.test.passed' : 'settings.test.failed')}
              </span>
            </li>
          ))}
      </ul>
      {failure && <FailureNote failure={failure} />}
    </>
  );
}
