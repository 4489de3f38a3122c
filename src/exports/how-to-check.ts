/** "How to check this": plain words, and commands that need nothing of ours. One paragraph an item. */
const howToCheck = {
  inside: {
    en: [
      'This file keeps e-mails as evidence. Each has a number (EX-0001) for life. The original of each message stands under "sources" as "base64": exactly the bytes that the mail site gave.',
      'To check an original: decode its base64 and compute SHA-256. It must equal the "sha256" beside it. With jq: jq -r \'.exhibits[] | select(.number=="EX-0001") | .sources[0].base64\' FILE.json | base64 -d | sha256sum',
      'On Windows PowerShell: $x=(Get-Content FILE.json -Raw -Encoding UTF8 | ConvertFrom-Json).exhibits[0].sources[0]; [IO.File]::WriteAllBytes("$pwd\\message.eml",[Convert]::FromBase64String($x.base64)); Get-FileHash message.eml',
    ],
    'zh-CN': [
      '本文件把电子邮件留存为证据。每条证据有终身编号（EX-0001）。每封邮件的原件位于 sources 的 base64 字段，逐字节等于邮箱网站给出的内容。',
      '核对原件：解码 base64，计算 SHA-256，结果应与旁边的 sha256 相同。使用 jq：jq -r \'.exhibits[] | select(.number=="EX-0001") | .sources[0].base64\' 文件名.json | base64 -d | sha256sum',
      'Windows PowerShell：$x=(Get-Content 文件名.json -Raw -Encoding UTF8 | ConvertFrom-Json).exhibits[0].sources[0]; [IO.File]::WriteAllBytes("$pwd\\message.eml",[Convert]::FromBase64String($x.base64)); Get-FileHash message.eml',
    ],
  },
  beside: {
    en: [
      'This package keeps e-mails as evidence. Each has a number (EX-0001) for life. The original of each message is a file under originals/: exactly the bytes that the mail site gave.',
      'To check an original: unpack the ZIP, compute SHA-256 of the file and compare it with the "sha256" of that source in clues.json. Linux and macOS: sha256sum (shasum -a 256) originals/EX-0001/message.eml. Windows PowerShell: Get-FileHash originals\\EX-0001\\message.eml',
      'Or open verify.html from this ZIP in a browser, without any network, and drop the ZIP on it; or run: python3 check_package.py FILE.zip (files and log; it checks no signatures, time stamps, kept keys or schema). Both are for convenience: a checker that comes with what it checks proves nothing against whoever put both together. To be independent, take the checker from elsewhere (the source code of Cluebook).',
    ],
    'zh-CN': [
      '本证据包把电子邮件留存为证据。每条证据有终身编号（EX-0001）。每封邮件的原件是 originals/ 下的文件，逐字节等于邮箱网站给出的内容。',
      '核对原件：解压 ZIP，计算文件的 SHA-256，与 clues.json 中该 source 的 sha256 比较。Linux 与 macOS：sha256sum（或 shasum -a 256）originals/EX-0001/message.eml。Windows PowerShell：Get-FileHash originals\\EX-0001\\message.eml',
      '也可以用浏览器打开本 ZIP 中的 verify.html（无需联网），把 ZIP 拖入页面；或运行：python3 check_package.py 文件.zip（只核对文件与保管记录，不核对签名、时间戳、保存的公钥和格式说明）。两者只为方便：核对工具若与被核对的内容同出一处，就防不住把两者一起制作的人。要独立核对，请从别处（线索簿源代码）取得核对工具。',
    ],
  },
  both: {
    en: [
      'The custody log ("custody") lists everything that was done, in order. Each entry holds the hash of the one before. For each entry: SHA-256 of "content" must equal "contentHash"; SHA-256 of the object {at, contentHash, prevHash, seq} must equal "hash"; "prevHash" must equal the "hash" before (64 zeros for the first). An entry without "content" is about something that is not in this package: its hashes keep the chain whole. Objects are hashed as RFC 8785 canonical JSON in UTF-8; for what stands here, that is Python\'s json.dumps(x, sort_keys=True, separators=(",", ":"), ensure_ascii=False).',
      'The entry of a capture names the hash of the original ("sourceSha256") and of the whole record of how it was taken ("acquisitionSha256": the acquisition as it stands here, as RFC 8785 canonical JSON).',
      'A signature under "seals" is over one line of text: the RFC 8785 canonical JSON of {"cluebook":"custody-head/1","hash":headHash,"seq":seq}, and a line end (0x0A). "headHash" is the "hash" of the entry "seq", which names the key. It shows that the browser that made the key had the log up to there. It names no person; anybody can make a key.',
      'A time stamp under "timeStamps" (RFC 3161: "request" and "reply", DER in base64) is over the SHA-256 of the same line of text. It shows, by the word of the server whose certificates are in it, that the log up to there existed at "time". Decoded into files, openssl ts -verify takes it. Under "revocationLists" are lists of revoked certificates (RFC 5280, DER in base64) of the authorities over those servers; openssl verify -crl_check takes them.',
      'An entry under "keyAnswers" is what was learned about the key of a mail server’s signature (DKIM, RFC 6376): "raw" is the answer of the resolver byte for byte (DNS message, RFC 1035, in base64), "read" what it says, "authenticated" that the resolver says it was checked by DNSSEC. With by "person", the person gave the key. The SHA-256 of each entry, as RFC 8785 canonical JSON, stands in the custody log ("key-asked"). With the record, any DKIM program checks the original. It shows that the owner of the key signed these header fields and this body, not which person wrote it; an old private key may have been published, so it counts from when the key was looked up.',
      '"message" and "clues" are derived: anybody can make them again from the originals. A number without a country code is also read by the countries that the person set, where "reading" names some. "seen" is what the mail page showed, and is only claimed by that page. A sender is claimed until somebody authenticated it.',
      'Clues with the role "qr-code" in an image were read from pictures by a browser; a check program does not read them again. To check one: open the original, show its picture and point a telephone at it, without opening what it shows.',
      'An exhibit of kind "call" or "sms" is a statement: what the person typed about a call or a text, under "statement", in their own word and nobody else’s. Pictures and recordings beside a message stand under "attached" by their hash, and their bytes among "sources".',
      'What this does not show: the hashes and the log were made by the program of the person who collected this. They show that nothing was changed after the log was given away or otherwise fixed in time; they do not prove by themselves when a message arrived, or who wrote it. The person should keep the messages in the mailbox too.',
    ],
    'zh-CN': [
      '保管记录（custody）按顺序列出所做的一切，每条都含前一条的哈希值。逐条核对：content 的 SHA-256 应等于 contentHash；对象 {at, contentHash, prevHash, seq} 的 SHA-256 应等于 hash；prevHash 应等于前一条的 hash（第一条为 64 个零）。没有 content 的条目涉及本证据包之外的内容，保留其哈希值是为了使链条完整。对象按 RFC 8785 规范化 JSON（UTF-8）计算哈希；就本文件的内容而言，等同于 Python 的 json.dumps(x, sort_keys=True, separators=(",", ":"), ensure_ascii=False)。',
      '取证记录写明原件的哈希（sourceSha256），以及整条取证过程的哈希（acquisitionSha256：即此处的 acquisition，按 RFC 8785 规范化 JSON 计算）。',
      'seals 中的签名针对一行文字：{"cluebook":"custody-head/1","hash":headHash,"seq":seq} 的 RFC 8785 规范化 JSON，后跟一个换行符（0x0A）。headHash 即序号为 seq 的记录的 hash，该条记录写明所用密钥。签名说明生成该密钥的浏览器当时持有截至该条的记录；签名不指明任何人，任何人都可以生成密钥。',
      'timeStamps 中的时间戳（RFC 3161：request 与 reply，DER 的 base64）针对同一行文字的 SHA-256。它说明：按其中证书所属服务器的证明，截至该条的记录在 time 所示的时间已经存在。解码为文件后可用 openssl ts -verify 核对。revocationLists 中是这些服务器的证书颁发者的吊销列表（RFC 5280，DER 的 base64），可用 openssl verify -crl_check 核对。',
      'keyAnswers 中的条目是就邮件服务器签名（DKIM，RFC 6376）所用公钥了解到的内容：raw 是解析服务器的答复原文（DNS 报文，RFC 1035，base64），read 是其含义，authenticated 表示解析服务器称已用 DNSSEC 核实；by 为 person 时，公钥由本人提供。每个条目按 RFC 8785 规范化 JSON 计算的 SHA-256 记在保管记录中（key-asked）。有了该记录，任何 DKIM 程序都能核对原件。它说明公钥的所有者对这些邮件头和正文签了名，不说明由谁所写；旧私钥可能已被公开，因此效力以查得公钥的时间为准。',
      'message 与 clues 为推导内容，任何人都可以从原件重新得出。解读不带国家代码的号码时，还参考本人设置的国家或地区（如有，见 reading）。seen 是邮箱页面当时显示的内容，仅为该页面自述。发件人在得到验证之前，均为自称。',
      '图片中角色为 qr-code 的线索由浏览器从图片读出，核对程序不会重新读取。核对方法：打开原件，显示其中的图片，用手机扫码查看内容，但不要打开所显示的链接。',
      '类型为 call 或 sms 的证据是陈述：本人就一次来电或一条短信手工录入的内容，位于 statement，仅为本人所述。邮件或陈述旁的图片与录音按哈希值列于 attached，其字节位于 sources。',
      '本文件不能说明的事：哈希与记录由收集者本人的程序生成，只能说明记录交出或以其他方式固定时间之后内容未变；其本身不能证明邮件何时到达、由谁所写。请收集者同时在邮箱中保留邮件。',
    ],
  },
} as const;

/** The text for a package whose originals are inside the JSON or beside it. */
export function howToCheckText(originalsAre: 'inside' | 'beside'): { en: string[]; 'zh-CN': string[] } {
  const [own, both] = [howToCheck[originalsAre], howToCheck.both];
  return { en: [...own.en, ...both.en], 'zh-CN': [...own['zh-CN'], ...both['zh-CN']] };
}
