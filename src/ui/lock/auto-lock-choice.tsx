import { i18n } from '#i18n';
import { autoLockMinutes } from '../../core/lock.ts';
import type { AutoLock } from '../../core/lock.ts';

/** When it locks by itself. */
export function AutoLockChoice({ value, onChange }: { value: number; onChange(minutes: AutoLock): void }) {
  return (
    <label>
      {i18n.t('settings.lock.auto')}
      <select
        class="field"
        value={String(value)}
        onChange={({ currentTarget: { value: chosen } }) =>
          onChange(autoLockMinutes.find((minutes) => String(minutes) === chosen) ?? 0)
        }
      >
        {autoLockMinutes.map((minutes) => (
          <option key={minutes} value={String(minutes)}>
            {minutes === 0 ? i18n.t('settings.lock.atClosing') : i18n.t('settings.lock.minutes', [String(minutes)])}
          </option>
        ))}
      </select>
    </label>
  );
}
