import type { Block, Line, Paper } from '../../documents/paper.ts';
import { printable, printableLines } from '../../documents/printable.ts';
import { pictureAddress } from './picture-address.ts';
import { pageName } from './print-style.ts';

interface Pictures {
  pictures: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/** A document as it will be on paper. */
export function PaperView({ paper, index, pictures }: { paper: Paper; index: number } & Pictures) {
  const { title, language, wide, blocks, foot } = paper;
  return (
    <article
      class={`paper ${wide === true ? 'wide' : ''}`}
      lang={language}
      style={{ page: pageName(index) }}
      aria-label={title}
    >
      <h3 class="paper-title">{printable(title)}</h3>
      {blocks.map((block, at) => (
        <BlockView key={at} block={block} pictures={pictures} />
      ))}
      <p class="paper-foot">{printable(foot)}</p>
    </article>
  );
}

function BlockView({ block, pictures }: { block: Block } & Pictures) {
  switch (block.is) {
    case 'heading':
      return block.level === 2 ? <h4>{words(block.line)}</h4> : <h5>{words(block.line)}</h5>;
    case 'paragraph':
      return <p class={block.small === true ? 'small' : ''}>{words(block.line)}</p>;
    case 'list':
      return (
        <ul>
          {block.lines.map((line) => (
            <li>{words(line)}</li>
          ))}
        </ul>
      );
    case 'verbatim':
      return <pre dir="auto">{printableLines(block.text).join('\n')}</pre>;
    case 'facts':
      return (
        <dl>
          {block.rows.map(([name, value]) => (
            <div>
              <dt>{printable(name)}</dt>
              <dd>{words(value)}</dd>
            </div>
          ))}
        </dl>
      );
    case 'table':
      return <TableView block={block} />;
    case 'picture':
      return <Picture block={block} pictures={pictures} />;
    case 'signatures':
      return (
        <div class="sign-here">
          {block.names.map((name) => (
            <p>{printable(name)}</p>
          ))}
        </div>
      );
    default:
      return <hr />;
  }
}

function TableView({ block: { caption, columns, rows } }: { block: Block & { is: 'table' } }) {
  return (
    <table>
      <caption>{printable(caption)}</caption>
      <colgroup>
        {columns.map(({ width }) => (
          <col style={{ width: `${width}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ name }) => (
            <th scope="col">{printable(name)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            {row.map((line) => (
              <td>{words(line)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Picture({ block: { sha256, caption }, pictures }: { block: Block & { is: 'picture' } } & Pictures) {
  const bytes = pictures.get(sha256);
  const address = bytes && pictureAddress(bytes);
  return (
    <figure>
      {address !== undefined && <img src={address} alt="" />}
      <figcaption>{printable(caption)}</figcaption>
    </figure>
  );
}

/** Texts of strangers in an isolate each: they cannot turn ours round. */
function words(line: Line) {
  if (typeof line === 'string') return <bdi dir="auto">{printable(line)}</bdi>;
  return line.map(({ text, as }) => {
    const shown = printable(text);
    if (as === 'strong') return <strong>{shown}</strong>;
    if (as === 'fixed') return <code>{shown}</code>;
    return as === 'fill' ? <mark>{shown}</mark> : <bdi dir="auto">{shown}</bdi>;
  });
}
