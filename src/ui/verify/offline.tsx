import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../../core/language.ts';
import { CheckView } from './check-view.tsx';
import { checkWords } from './check-words.ts';
import { measureBeside } from './measure-beside.ts';
import '../tokens.css';
import '../base.css';

/**
 * `verify.html` as it lies in every package: one file, opened from a folder, without Cluebook and without any network. It is read by
 * people of both languages, also where the browser speaks neither.
 */
function OfflinePage() {
  const [language, setLanguage] = useState<Language>(navigator.language.startsWith('zh') ? 'zh-CN' : 'en');
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = checkWords[language].title;
  }, [language]);
  const other = language === 'en' ? 'zh-CN' : 'en';
  return (
    <main class="verify-page">
      <p>
        <button type="button" class="link" lang={other} onClick={() => setLanguage(other)}>
          {other === 'en' ? 'English' : '中文'}
        </button>
      </p>
      <CheckView language={language} derived={null} compare={null} inside={inside} />
    </main>
  );
}

const inside = { startMeasuring: measureBeside() };
render(<OfflinePage />, document.body);
