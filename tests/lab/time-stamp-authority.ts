import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { freePort, loopback } from './ports.ts';

/** How a key is made; each kind is one that authorities use. */
export const signerKeys = {
  rsa: ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:3072'],
  p256: ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'],
  p384: ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-384'],
} as const;

/** `CDP`: where the certificate says that its issuer's list is. */
const configuration = `
[root]
basicConstraints = critical,CA:true
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
[stamps]
basicConstraints = critical,CA:false
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
CDP
[middle]
basicConstraints = critical,CA:true
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
CDP
[silent]
basicConstraints = critical,CA:true
keyUsage = critical,keyCertSign
subjectKeyIdentifier = hash
[mails]
basicConstraints = critical,CA:false
extendedKeyUsage = critical,emailProtection
[req]
distinguished_name = name
[name]
[tsa]
default_tsa = one
[one]
serial = serial
crypto_device = builtin
signer_cert = signer.crt
certs = root.crt
signer_key = signer.key
signer_digest = sha256
default_policy = 1.3.6.1.4.1.99999.1
digests = sha256
ess_cert_id_chain = no
ess_cert_id_alg = sha256
[ca]
default_ca = lists
[lists]
database = index.txt
crlnumber = crlnumber
default_md = sha256
crl_extensions = of_list
[of_list]
authorityKeyIdentifier = keyid:always
[attributes]
issuingDistributionPoint = critical,@attributes_alone
[attributes_alone]
onlyAA = TRUE
`;

/** A certificate that was taken back; `reason` as `openssl ca` writes it, absent: none is told. */
export interface TakenBack {
  name: string;
  at: Date;
  reason?: string;
  /** In hexadecimal, instead of that of the certificate of this name. */
  serial?: string;
}

/** A real time-stamp authority of `openssl ts`, with a root of its own, in a folder that goes away. */
export class TimeStampAuthority {
  readonly folder = mkdtempSync(join(tmpdir(), 'cluebook-tsa-'));

  /** `lists`: the address that its certificates name for their issuer's list. */
  constructor(key: keyof typeof signerKeys = 'p256', lists?: string) {
    const point = lists === undefined ? '' : `crlDistributionPoints = URI:${lists}`;
    this.write('tsa.cnf', configuration.replaceAll('CDP', point));
    this.write('serial', '01\n');
    this.makeKey('root', 'p256');
    this.openssl(
      'req',
      '-new',
      '-x509',
      '-key',
      'root.key',
      '-out',
      'root.crt',
      '-days',
      '3650',
      ...named('Test root'),
      '-extensions',
      'root',
      '-config',
      'tsa.cnf',
    );
    this.makeCertificate('signer', key, 'stamps');
  }

  openssl(...args: string[]): Buffer {
    return execFileSync('openssl', args, { cwd: this.folder, stdio: ['ignore', 'pipe', 'pipe'] });
  }

  write(name: string, content: string | Uint8Array): string {
    writeFileSync(join(this.folder, name), content);
    return name;
  }

  read(name: string): Uint8Array<ArrayBuffer> {
    return new Uint8Array(readFileSync(join(this.folder, name)));
  }

  makeKey(name: string, key: keyof typeof signerKeys): void {
    this.openssl('genpkey', ...signerKeys[key], '-out', `${name}.key`);
  }

  /** A certificate of our root or of another authority, for time stamps or for something else. */
  makeCertificate(
    name: string,
    key: keyof typeof signerKeys,
    purpose: 'stamps' | 'mails' | 'middle' | 'silent',
    issuer = 'root',
  ): void {
    this.makeKey(name, key);
    this.openssl(
      'req',
      '-new',
      '-key',
      `${name}.key`,
      '-out',
      `${name}.csr`,
      ...named(purpose === 'stamps' ? 'Test time stamps' : `Test ${name}`),
      '-config',
      'tsa.cnf',
    );
    this.openssl(
      'x509',
      '-req',
      '-in',
      `${name}.csr`,
      '-CA',
      `${issuer}.crt`,
      '-CAkey',
      `${issuer}.key`,
      '-out',
      `${name}.crt`,
      '-days',
      '365',
      '-extfile',
      'tsa.cnf',
      '-extensions',
      purpose,
    );
  }

  /** What the authority answers. */
  reply(request: Uint8Array): Uint8Array<ArrayBuffer> {
    this.write('request.tsq', request);
    this.openssl('ts', '-reply', '-config', 'tsa.cnf', '-queryfile', 'request.tsq', '-out', 'reply.tsr');
    return this.read('reply.tsr');
  }

  /** A token about what we like, signed with any certificate: what no honest authority gives. */
  forge(info: Uint8Array, signer = 'signer', ...more: string[]): Uint8Array<ArrayBuffer> {
    this.write('info.der', info);
    this.openssl(
      'cms',
      '-sign',
      '-binary',
      '-nodetach',
      '-in',
      'info.der',
      '-econtent_type',
      '1.2.840.113549.1.9.16.1.4',
      '-signer',
      `${signer}.crt`,
      '-inkey',
      `${signer}.key`,
      '-certfile',
      'root.crt',
      '-md',
      'sha256',
      '-outform',
      'DER',
      '-out',
      'token.der',
      ...more,
    );
    const token = this.read('token.der');
    return sequence(new Uint8Array([0x30, 0x03, 0x02, 0x01, 0x00]), token);
  }

  /** TSTInfo of a reply. */
  infoOf(reply: Uint8Array): Uint8Array<ArrayBuffer> {
    this.write('some.tsr', reply);
    this.openssl('ts', '-reply', '-in', 'some.tsr', '-token_out', '-out', 'some.token');
    this.openssl('cms', '-verify', '-noverify', '-inform', 'DER', '-in', 'some.token', '-binary', '-out', 'some.info');
    return this.read('some.info');
  }

  /** What `openssl ts -verify` says of a reply over this text. */
  accepts(reply: Uint8Array, text: string): boolean {
    this.write('text', text);
    this.write('checked.tsr', reply);
    try {
      return this.openssl('ts', '-verify', '-data', 'text', '-in', 'checked.tsr', '-CAfile', 'root.crt').includes('OK');
    } catch {
      return false;
    }
  }

  /** DER of a certificate. */
  certificate(name: string): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.openssl('x509', '-in', `${name}.crt`, '-outform', 'DER'));
  }

  /** A list of revoked certificates, DER, by `openssl ca -gencrl`. `more`: further options of it. */
  list(
    revoked: readonly TakenBack[],
    { issuer = 'root', from, to }: { issuer?: string; from: Date; to: Date },
    more: readonly string[] = [],
  ): Uint8Array<ArrayBuffer> {
    this.write('index.txt', revoked.map((one) => this.entry(one)).join(''));
    this.write('crlnumber', '01\n');
    const who = ['-keyfile', `${issuer}.key`, '-cert', `${issuer}.crt`];
    const when = ['-crl_lastupdate', utcTime(from), '-crl_nextupdate', utcTime(to)];
    this.openssl('ca', '-config', 'tsa.cnf', '-gencrl', ...who, ...when, '-out', 'list.pem', ...more);
    this.openssl('crl', '-in', 'list.pem', '-outform', 'DER', '-out', 'list.der');
    return this.read('list.der');
  }

  /** A line of the index of `openssl ca`. */
  private entry({ name, at, reason, serial }: TakenBack): string {
    const own = () => this.openssl('x509', '-in', `${name}.crt`, '-noout', '-serial').toString().trim().split('=')[1];
    const when = reason === undefined ? utcTime(at) : `${utcTime(at)},${reason}`;
    return `R\t391231235959Z\t${when}\t${serial?.toUpperCase() ?? own()}\tunknown\t/CN=${name}\n`;
  }

  end(): void {
    rmSync(this.folder, { recursive: true });
  }
}

/** DER: two values as one. */
function sequence(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const content = Buffer.concat(parts);
  return new Uint8Array([0x30, 0x82, content.length >> 8, content.length & 0xff, ...content]);
}

/** `261128120000Z` */
function utcTime(date: Date): string {
  return `${date.toISOString().slice(2, 19).replace(/[-:T]/g, '')}Z`;
}

function named(name: string): string[] {
  return ['-subj', `/O=Cluebook tests/CN=${name}`];
}

/** Listens on loopback and answers by what `answers` says at that moment. `asked`: every request that came. */
export async function serveTimeStamps(answers: { now: (request: Uint8Array) => Uint8Array | null }) {
  const asked: { headers: Record<string, unknown>; body: Uint8Array }[] = [];
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const body = new Uint8Array(Buffer.concat(pieces));
      asked.push({ headers: request.headers, body });
      const reply = answers.now(body);
      response.writeHead(reply ? 200 : 503, { 'content-type': 'application/timestamp-reply' });
      response.end(reply ?? undefined);
    });
  });
  const port = await freePort();
  server.listen(port, loopback);
  await once(server, 'listening');
  return { url: `http://${loopback}:${port}/tsa`, asked, end: () => server.close() };
}
