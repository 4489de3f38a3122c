import { i18n } from '#i18n';
import type { ReadMessage } from '../../core/mail/read-message.ts';
import { DeliveryPath } from './delivery-path.tsx';
import { HeaderTable } from './header-table.tsx';
import { Signatures } from './signatures.tsx';

export function PathTab({ mail, source }: { mail: ReadMessage; source: Uint8Array<ArrayBuffer> }) {
  return (
    <>
      <section>
        <h2>{i18n.t('exhibit.travelled')}</h2>
        <DeliveryPath facts={mail.facts} />
      </section>
      <Signatures mail={mail} source={source} />
      <HeaderTable mail={mail} source={source} />
    </>
  );
}
