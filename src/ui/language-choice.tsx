import type { Language } from '../core/language.ts';

interface LanguageChoiceProps {
  label: string;
  value: Language;
  onChange(language: Language): void;
}

/** In which language something is made for others: not the page's own, which follows the browser. */
export function LanguageChoice({ label, value, onChange }: LanguageChoiceProps) {
  return (
    <label class="in-line">
      {label}
      <select
        class="field"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value === 'en' ? 'en' : 'zh-CN')}
      >
        <option value="en" lang="en">
          English
        </option>
        <option value="zh-CN" lang="zh-CN">
          简体中文
        </option>
      </select>
    </label>
  );
}
