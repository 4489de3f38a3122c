import type { PackageForm } from './bag-tags.ts';

/** `VERIFY.txt`: how to check the package with what every computer has. Tests run the commands for Linux as they stand here. */
export const verifyCommands = {
  payload: 'sha256sum -c manifest-sha256.txt',
  tags: 'sha256sum -c tagmanifest-sha256.txt',
  chain: `python3 -c "import json,hashlib;J=lambda x:hashlib.sha256(json.dumps(x,sort_keys=True,separators=(',',':'),ensure_ascii=False).encode()).hexdigest();L=[json.loads(l) for l in open('data/custody.jsonl',encoding='utf-8')];print(all(J(e['content'])==e['contentHash'] for e in L if 'content' in e) and all(e['hash']==J({k:e[k] for k in ('at','contentHash','prevHash','seq')}) and e['prevHash']==(L[i-1]['hash'] if i else '0'*64) and e['seq']==i+1 for i,e in enumerate(L)))"`,
  signatures:
    'for m in data/signatures/*.txt; do n=data/signatures/$(basename $m .txt); echo $n; openssl pkeyutl -verify -pubin -inkey $n.pem -rawin -in $m -sigfile $n.sig; done',
  timeStamps:
    'for t in data/signatures/*.tsr; do n=data/signatures/$(basename $t .tsr); echo $n; openssl ts -verify -in $t -data $(echo $n | cut -d- -f1).txt -CAfile $n.crt -untrusted $n.crt; done',
  lists:
    "for t in data/signatures/*.tsr; do n=data/signatures/$(basename $t .tsr); echo $n; openssl verify -purpose timestampsign -crl_check $(printf ' -CRLfile %s' data/signatures/*.crl) -CAfile $n.crt -untrusted $n.crt $n.crt; done",
  listText:
    'for l in data/signatures/*.crl; do echo $l; openssl crl -in $l -noout -text; openssl crl -in $l -outform DER | openssl dgst -sha256; done',
  case: 'grep -c "\\"caseSha256\\":\\"$(openssl dgst -sha256 -r data/case/case.json | cut -c1-64)\\"" data/custody.jsonl',
} as const;

const windows =
  'Get-Content manifest-sha256.txt -Encoding UTF8 | ForEach-Object { $h,$f = $_ -split \'  \',2; if ((Get-FileHash -Algorithm SHA256 -LiteralPath $f).Hash -eq $h) { "OK $f" } else { "DIFFERS $f" } }';
const one = 'data/originals/EX-0001/message.eml';

/** The text; of a package of a case it says besides what there is to check of it. */
export function verifyText(form: PackageForm): string {
  const about = form === 'case' ? aboutCase : { en: '', 'zh-CN': '' };
  return textOf(about.en, about['zh-CN']);
}

const aboutCase = {
  en: `The case (data/case/case.json) is the person's own word. Its SHA-256 stands in the log, in an entry "case" as caseSha256, from when it was
written down like this. This counts the entries that have it, and must not say 0:
  ${verifyCommands.case}
The documents in data/letters are for reading and signing. No other file tells what they must be: of them only manifest-sha256.txt
speaks.

`,
  'zh-CN': `案件（data/case/case.json）是本人的说法。其 SHA-256 载于保管记录中的 "case" 条目（caseSha256），自写成现状时起即在其中。下面的命令显示含有它的条目数，
不应为 0：
  ${verifyCommands.case}
data/letters 中的文件供阅读和签名，其内容无法由其他文件推出，只能与 manifest-sha256.txt 核对。

`,
};

const textOf = (caseEn: string, caseZh: string) => `HOW TO CHECK THIS PACKAGE

It needs nothing of ours. Unpack the ZIP, open a terminal in the folder that holds bagit.txt, and type:

Linux
  ${verifyCommands.payload}
  ${verifyCommands.tags}
macOS
  shasum -a 256 -c manifest-sha256.txt
  shasum -a 256 -c tagmanifest-sha256.txt
Windows PowerShell
  ${windows}
One file alone (compare with its line in manifest-sha256.txt)
  openssl dgst -sha256 ${one}
  Get-FileHash -Algorithm SHA256 ${one.replaceAll('/', '\\')}

Every line must say OK. A file that stands in no manifest was put in later; tagmanifest-sha256.txt itself is the only one that stands in
none.

The custody log (data/custody.jsonl) lists everything that was done, an entry a line, each with the hash of the one before. This says
True when the chain holds (RFC 8785 canonical JSON, SHA-256):
  ${verifyCommands.chain}
An entry without "content" is about something that is not in this package: its hashes keep the chain whole, and that is all it shows.

Signatures of the log's head, when data/signatures is there (OpenSSL 3 or newer, Linux and macOS; on Windows type the part after "do"
for each file). Each .txt names an entry of the log and its hash; compare that hash with the entry in data/custody.jsonl:
  ${verifyCommands.signatures}
It must say "Signature Verified Successfully". That shows that the browser which made the key had this log. It names no person, and
anybody can make a key: ask the person, by another way, for the fingerprint of theirs
  openssl pkey -pubin -in data/signatures/NNNN.pem -outform DER | openssl dgst -sha256

Time stamps of those signed heads (RFC 3161), when there are .tsr files there:
  ${verifyCommands.timeStamps}
It must say "Verification: OK". That shows, by the word of that server, that the log up to there existed at the time that this shows:
  openssl ts -reply -in data/signatures/NNNN-1.tsr -text
The certificates (.crt) come out of the stamp itself: compare the SHA-256 of the last one with what the server's owner publishes. When the
root is not among them, OpenSSL says so: put the root of that owner at the end of the .crt. When a certificate has ended meanwhile, add
-attime and the time of the stamp in seconds since 1970: the stamp was made while it was valid.

Whether a certificate was taken back, the lists of its issuer say, when there are .crl files there (RFC 5280); without them, ask the
server's owner. This must say "OK" for each stamp; -crl_check_all instead of -crl_check asks for a list for every certificate, the root's too:
  ${verifyCommands.lists}
"CRL has expired" is no fault when the list was in force at the time of the stamp: add -attime and that time. "certificate revoked": a
stamp from before that goes on to count when the list tells one of the reasons Unspecified, Affiliation Changed, Superseded or Cessation
Of Operation (RFC 3161, section 4), and not otherwise. "unable to get certificate CRL": no list of that issuer was kept, and whether the
certificate was taken back, no file here says. What each list says, and its SHA-256, which stands in the log as listSha256:
  ${verifyCommands.listText}

${caseEn}The package is a BagIt bag (RFC 8493); bagit.py --validate FOLDER takes it too. Two checkers lie beside bagit.txt for convenience: open verify.html in a browser, without any network, and drop the ZIP on it, or run
  python3 check_package.py FILE.zip
The program in Python checks files, manifests and the log. It does not check signatures, time stamps, kept keys or the schema, and does
not make README.html and the tables again: when signatures were taken out of clues.json, or such a file was exchanged together with its
line in the manifest, it does not notice. A checker that comes with what it checks proves nothing against whoever put both together: to be independent, take it from elsewhere
(the source code of Cluebook), or use the commands above. To check also what was derived from the originals:
  npm run check-package -- FILE.zip   (in the source code of Cluebook)

Compare the SHA-256 of the ZIP itself, or the last hash of the log, with one that you got by another way (a letter, a telephone call).
Without that, somebody who made all of it anew would go unnoticed.

WHAT THIS DOES NOT SHOW
The hashes and the log were made by the program of the person who collected this. They show that nothing was changed since the package
was given away; they do not prove by themselves when a message arrived, who wrote it, or that what it says is true. A sender is claimed
until somebody authenticated it. The person should keep the messages in the mailbox too.


如何核对本证据包

不需要我们的任何软件。解压 ZIP，在含有 bagit.txt 的文件夹中打开终端，输入：

Linux
  ${verifyCommands.payload}
  ${verifyCommands.tags}
macOS
  shasum -a 256 -c manifest-sha256.txt
  shasum -a 256 -c tagmanifest-sha256.txt
Windows PowerShell
  ${windows}
只核对一个文件（与 manifest-sha256.txt 中对应的一行比较）
  openssl dgst -sha256 ${one}
  Get-FileHash -Algorithm SHA256 ${one.replaceAll('/', '\\')}

每一行都应显示 OK。未列入任何清单的文件是后来放入的；只有 tagmanifest-sha256.txt 本身不在任何清单中。

保管记录（data/custody.jsonl）列出所做的一切，每行一条，每条含前一条的哈希值。链条完整时，下面的命令显示 True（RFC 8785 规范化 JSON，SHA-256）：
  ${verifyCommands.chain}
没有 "content" 的条目涉及本证据包之外的内容：保留其哈希值只是为了使链条完整。

若有 data/signatures 文件夹，其中是对保管记录末条的签名（需 OpenSSL 3 或更新版本；Linux 与 macOS 可直接运行；Windows 请对每个文件分别运行 do 之后的部分）。
每个 .txt 写明一条记录的序号及其哈希值，请与 data/custody.jsonl 中的该条比较：
  ${verifyCommands.signatures}
应显示 "Signature Verified Successfully"。这说明生成该密钥的浏览器当时持有这份记录；签名不指明任何人，任何人都可以生成密钥。请通过其他途径向对方
索要密钥指纹并比较：
  openssl pkey -pubin -in data/signatures/NNNN.pem -outform DER | openssl dgst -sha256

若其中有 .tsr 文件，则是针对上述签名处的时间戳（RFC 3161）：
  ${verifyCommands.timeStamps}
应显示 "Verification: OK"。这说明：按该服务器的证明，截至该条的记录在下面命令所示的时间已经存在：
  openssl ts -reply -in data/signatures/NNNN-1.tsr -text
证书（.crt）取自时间戳本身，请将最后一张证书的 SHA-256 与该服务器所有者公布的值比较。若其中没有根证书，OpenSSL 会提示，请把该所有者的根证书加到 .crt
末尾。若证书已经到期，请加上 -attime 和时间戳的时间（自 1970 年起的秒数）：时间戳是在证书有效期内生成的。

若其中有 .crl 文件，则是颁发者的证书吊销列表（RFC 5280），可说明证书是否已被吊销；若没有，请询问服务器所有者。下面的命令对每个时间戳都应显示 "OK"；把 -crl_check 换成
-crl_check_all，则要求每张证书（包括根证书）都有列表：
  ${verifyCommands.lists}
若显示 "CRL has expired" 而该列表在时间戳的时间仍有效，则不是问题：请加上 -attime 和该时间。若显示 "certificate revoked"：列表注明原因为
Unspecified、Affiliation Changed、Superseded 或 Cessation Of Operation 时，此前的时间戳仍然有效（RFC 3161 第 4 节），其他情况则不能作数。若显示
"unable to get certificate CRL"：没有保存该颁发者的列表，证书是否已被吊销，这里的文件无法说明。各列表的内容及其 SHA-256（即保管记录中的 listSha256）：
  ${verifyCommands.listText}

${caseZh}本证据包是 BagIt 包（RFC 8493），也可用 bagit.py --validate 文件夹 核对。为方便起见，bagit.txt 旁有两个核对工具：用浏览器打开 verify.html（无需联网），把 ZIP 拖入；
或运行
  python3 check_package.py 文件.zip
该 Python 程序核对文件、清单与保管记录，不核对签名、时间戳、保存的公钥和格式说明，也不重新生成 README.html 与各表：若 clues.json 中的签名被删除，或此类文件与
清单中的对应行一并替换，它不会发现。核对工具若与被核对的内容同出一处，就防不住把两者一起制作的人：要独立核对，请从别处（线索簿源代码）取得工具，或使用上面的命令。
若还要核对由原件推导的内容：
  npm run check-package -- 文件.zip   （在线索簿源代码中）

请把 ZIP 本身的 SHA-256，或保管记录末条的哈希值，与通过其他途径（书信、电话）得到的值比较。否则，若有人全部重新制作，将无从察觉。

本证据包不能说明的事
哈希与记录由收集者本人的程序生成，只能说明证据包交出之后内容未变；其本身不能证明邮件何时到达、由谁所写，也不能证明其内容属实。发件人在得到
验证之前，均为自称。请收集者同时在邮箱中保留邮件。
`;
