import { i18n } from '#i18n';
import type { ReadMessage } from '../../core/mail/read-message.ts';
import type { Book } from '../../store/book.ts';
import { DeliveryPath } from './delivery-path.tsx';
import { HeaderTable } from './header-table.tsx';
import { Signatures } from './signatures.tsx';

interface PathProps {
  book: Book;
  number: number;
  mail: ReadMessage;
  source: Uint8Array<ArrayBuffer>;
}

export function PathTab({ book, number, mail, source }: PathProps) {
  return (
    <>
      <section>
        <h2>{i18n.t('exhibit.travelled')}</h2>
        <DeliveryPath facts={mail.facts} />
      </section>
      <Signatures book={book} number={number} mail={mail} source={source} />
      <HeaderTable mail={mail} source={source} />
    </>
  );
}
