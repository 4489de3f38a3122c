#!/usr/bin/env python3
"""Checks a Cluebook package with nothing but Python (3.8 or newer): python3 check_package.py FILE.zip|FILE.json|FOLDER ...

Written apart from Cluebook, so that a fault of one is seen by the other. It checks files, manifests and the custody log, and what
follows from them. It does not check signatures, time stamps, kept keys or the schema, makes neither README.html nor the tables again,
and does not read messages again: seals taken out, or a table exchanged together with its line, it does not notice. Exit 0: all as listed. 1: something is not. 2: nothing to check.
With --batch, paths come on standard input, and a line of JSON goes out for each: a list of [file, what is wrong].
核对线索簿证据包，只需 Python：检查文件、清单与保管记录。不核对签名、时间戳、保存的公钥和格式说明，不重新生成 README.html 与各表，也不重新解读邮件：
签名被删除，或表格与清单中的对应行一并替换，它不会发现。退出码 0 相符，1 不符，2 无可核对。
"""
import base64
import hashlib
import json
import os
import re
import struct
import sys
import unicodedata
import zipfile
import zlib

TAGS = ("bagit.txt", "bag-info.txt", "manifest-sha256.txt")
TAG_MANIFEST = "tagmanifest-sha256.txt"
CHECKERS = ("verify.html", "check_package.py")
READABLE = ("README.html", "VERIFY.txt", "clues.json", "cluebook-1.schema.json", "clues.csv", "evidence-list.csv", "custody.jsonl", "derived/readings.jsonl")
CASE_FORM = "\nCluebook-Package-Form: 8\n"
CASE = ("case/case.json", *("letters/%s-%s.docx" % (kind, language) for language in ("en", "zh-CN") for kind in ("complaint-letter", "evidence-list", "timeline", "statement", "loss-list", "declaration")))
BESIDE = {"HOW-TO-CHECK.txt", "clues.json", "cluebook-1.schema.json", *CHECKERS}
UNSAFE = re.compile(r'[\\<>:"|?*\x00-\x1f\x7f-\x9f]|(^|/)(con|prn|aux|nul|com\d|lpt\d)(\.[^/]*)?(/|$)|[. ](/|$)|^[/~]|//', re.I)
# What stands under another name, no hash covers. Deeper names are covered, or derived from the originals.
NAMES = {
    "document": "format package howToCheck exhibits clues leakSources senders custody seals timeStamps revocationLists keyAnswers schema",
    "package": "id createdAt tool exhibits originals originalBytes originalsAre",
    "exhibit": "number id kind fingerprint capturedAt completeness acquisitions sources message observations reading",
    "source": "sha256 bytes mediaType transformation base64 file",
    "entry": "seq at content contentHash prevHash hash",
}
WORDS = {
    "altered": "is not what was listed 与清单不符", "missing": "is missing 缺失", "not-listed": "is not listed 未列入清单",
    "manifest": "cannot be taken as it stands 不能采用", "chain": "the custody log is broken 保管记录断链",
    "not-in-custody": "does not agree with the custody log 与保管记录不符", "differs": "does not agree with clues.json 与 clues.json 不一致",
    "form": "is not in the form of cluebook/1 不符合 cluebook/1 格式", "zip": "the ZIP cannot be taken 不能采用此 ZIP",
    "number-twice": "an exhibit number stands twice 证据编号重复", "counts": "figures are not right 数量有误",
    "derived": "does not follow from the originals 与原件不符",
}


BROKEN = (zipfile.BadZipFile, zlib.error, ValueError, ArithmeticError, LookupError, TypeError, AttributeError, RecursionError, NotImplementedError, EOFError, OSError, struct.error)


class Refused(Exception):
    """(file, code, detail)"""


def number(value):
    """A number as ECMAScript writes it (RFC 8785, section 3.2.2.3)."""
    if isinstance(value, int) and abs(value) <= 2**53:
        return str(value)
    value = float(value)
    if value != value or value in (float("inf"), float("-inf")):
        raise ValueError("not a number of JSON")
    if value == 0:
        return "0"
    mantissa, _, power = ("%r" % abs(value)).partition("e")
    whole, _, part = mantissa.partition(".")
    point = len(whole) + int(power or 0)
    digits = whole + ("" if part == "0" else part)
    point -= len(digits) - len(digits.lstrip("0"))
    digits = digits.strip("0")
    sign = "-" if value < 0 else ""
    if len(digits) <= point <= 21:
        return sign + digits + "0" * (point - len(digits))
    if 0 < point <= 21:
        return sign + digits[:point] + "." + digits[point:]
    if -6 < point <= 0:
        return sign + "0." + "0" * -point + digits
    return sign + digits[0] + ("." + digits[1:] if len(digits) > 1 else "") + "e%+d" % (point - 1)


def canonical(value):
    """The one text of a value, RFC 8785: names in the order of their UTF-16 units."""
    if isinstance(value, bool) or value is None or isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, (int, float)):
        return number(value)
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    names = sorted(value, key=lambda name: name.encode("utf-16-be"))
    return "{" + ",".join(canonical(name) + ":" + canonical(value[name]) for name in names) + "}"


def hash_record(value):
    return hashlib.sha256(canonical(value).encode("utf-8")).hexdigest()


def once(pairs):
    if len({name for name, _ in pairs}) != len(pairs):
        raise ValueError("a name stands twice")
    return dict(pairs)


def no_number(text):
    raise ValueError("%s is no number of JSON" % text)


def parsed(data):
    return json.loads(data.decode("utf-8"), object_pairs_hook=once, parse_constant=no_number)


def twin(name):
    """The same for names that some system takes for one."""
    return unicodedata.normalize("NFC", name).lower()


def fingerprint(first, mail):
    """What makes two captures the same: the original with LF line ends; a statement; without either, what the page showed."""
    if mail is not None and "statement" not in first:
        return hashlib.sha256(mail.replace(b"\r\n", b"\n")).hexdigest()
    seen = lambda: {"siteOrigin": first["site"]["origin"], "messageKey": first["messageKey"], "seen": first["seen"]}
    return hash_record({"statement": first["statement"]} if "statement" in first else seen())


def check_document(doc, name, read, found):
    """What follows from clues.json alone and from the originals. read(file) gives (size, SHA-256) or None; read.whole(file) its bytes."""
    if not isinstance(doc, dict) or doc.get("format") != "cluebook/1":
        return found.append((name, "form", "format"))
    def names(kind, value, where):
        found.extend((name, "form", where + key) for key in value if key not in NAMES[kind].split())
    names("document", doc, "")
    names("package", doc["package"], "package.")
    before = {"hash": "0" * 64, "seq": 0}
    told, captures = {}, []
    for entry in doc["custody"]:
        names("entry", entry, "entry %s " % entry["seq"])
        link = {key: entry[key] for key in ("at", "contentHash", "prevHash", "seq")}
        holds = entry["seq"] == before["seq"] + 1 and entry["prevHash"] == before["hash"] and hash_record(link) == entry["hash"]
        if not holds or ("content" in entry and hash_record(entry["content"]) != entry["contentHash"]):
            found.append((name, "chain", "entry %s" % entry["seq"]))
        before = entry
        content = entry.get("content", {})
        if "acquisition" in content:
            # The first entry counts: signatures and time stamps over the log as it was then know no later one.
            told.setdefault(content["acquisition"], content)
            captures.append((content.get("exhibit"), content["acquisition"]))
    deleted = {e["content"].get("exhibit") for e in doc["custody"] if e.get("content", {}).get("action") == "delete"}
    numbers, here, originals, total = set(), set(), 0, 0
    for exhibit in doc["exhibits"]:
        if exhibit["number"] in numbers:
            found.append((name, "number-twice", exhibit["number"]))
        numbers.add(exhibit["number"])
        names("exhibit", exhibit, exhibit["number"] + " ")
        named = set()
        for taken in exhibit["acquisitions"]:
            here.add((exhibit["number"], taken["id"]))
            sources = ([taken["source"]] if "source" in taken else []) + taken.get("attached", [])
            named |= {source["sha256"] for source in sources}
            entry = told.get(taken["id"], {})
            same = list(dict.fromkeys(source["sha256"] for source in sources)) == entry.get("sourceSha256", [])
            if not same or entry.get("exhibit") != exhibit["number"] or entry.get("acquisitionSha256") != hash_record(taken):
                found.append((name, "not-in-custody", exhibit["number"]))
        if named != {source["sha256"] for source in exhibit["sources"]}:
            found.append((name, "not-in-custody", exhibit["number"]))
        first = exhibit["acquisitions"][0]
        if canonical([first["at"], first["completeness"]]) != canonical([exhibit["capturedAt"], exhibit["completeness"]]):
            found.append((name, "derived", "%s capturedAt, completeness" % exhibit["number"]))
        mail = None
        for source in exhibit["sources"]:
            originals, total = originals + 1, total + source["bytes"]
            names("source", source, exhibit["number"] + " source ")
            inside = "base64" in source
            if inside == ("file" in source):
                found.append((name, "form", exhibit["number"]))
                continue
            file = name if inside else read.prefix + source["file"]
            if inside:
                data = base64.b64decode(source["base64"], validate=True)
                is_there = (len(data), hashlib.sha256(data).hexdigest()) if base64.b64encode(data).decode() == source["base64"] else (0, "")
            else:
                is_there = read(file)
            if is_there is None:
                found.append((file, "missing", exhibit["number"]))
            elif is_there != (source["bytes"], source["sha256"]):
                found.append((file, "altered", exhibit["number"]))
            elif source["sha256"] == first.get("source", {}).get("sha256"):
                mail = data if inside else read.whole(file)
        if ("source" not in first or mail is not None) and fingerprint(first, mail) != exhibit["fingerprint"]:
            found.append((name, "derived", "%s fingerprint" % exhibit["number"]))
    for exhibit, acquisition in captures:
        if exhibit is not None and exhibit not in deleted and (exhibit, acquisition) not in here:
            found.append((name, "missing", "%s" % exhibit))
    about = doc["package"]
    if (about["exhibits"], about["originals"], about["originalBytes"]) != (len(doc["exhibits"]), originals, total):
        found.append((name, "counts", "package"))


def manifest_of(files, path, found):
    """SHA-256 by path; None when there is no such file."""
    if path not in files:
        return found.append((path, "missing", ""))
    lines, seen = {}, set()
    try:
        text = files[path]().decode("utf-8")
    except BROKEN as error:
        return found.append((path, "altered", str(error)))
    if not text.endswith("\n"):
        found.append((path, "manifest", "the last line has no end"))
    for at, line in enumerate(re.split(r"\r\n|\n|\r", text), 1):
        match = re.fullmatch(r"([0-9a-fA-F]{64})[ \t]+\*?(.+)", line)
        name = re.sub(r"%(0[aAdD]|25)", lambda code: chr(int(code.group(1), 16)), match.group(2)) if match else ""
        unsafe = re.match(r"[/~]|[a-zA-Z]:", name) or re.search(r"[\\\x00-\x1f\x7f-\x9f]", name) or {"", ".", ".."} & set(name.split("/"))
        if line and (not match or unsafe or twin(name) in seen):
            found.append((path, "manifest", "line %d %s" % (at, name)))
        elif line:
            seen.add(twin(name))
            lines[name] = match.group(1).lower()
    written = "".join("%s  %s\n" % (sha256, re.sub(r"[%\r\n]", lambda sign: "%%%02X" % ord(sign.group()), name)) for name, sha256 in lines.items())
    if text.endswith("\n") and not any(fault[:2] == (path, "manifest") for fault in found) and written != text:
        found.append((path, "manifest", "the lines are not as they were written"))
    return lines


def check_bag(files, hashes, doc, found):
    """RFC 8493: every file against the manifests, no file beside them; and the files that clues.json gives again."""
    payload, tags = (manifest_of(files, path, found) for path in ("manifest-sha256.txt", TAG_MANIFEST))
    for lines, manifest, own in ((payload, "manifest-sha256.txt", True), (tags, TAG_MANIFEST, False)):
        known = set(lines) if lines is not None else set() if own else {*TAGS, *CHECKERS}
        for path, sha256 in (lines or {}).items():
            if path.startswith("data/") != own or path == TAG_MANIFEST:
                found.append((manifest, "manifest", path))
            elif path not in files:
                found.append((path, "missing", "by its line in " + manifest))
            elif hashes(path)[1] != sha256:
                found.append((path, "altered", "by its line in " + manifest))
        if lines is not None or not own:
            found.extend((path, "not-listed", "") for path in files if path.startswith("data/") == own and path not in known and path != TAG_MANIFEST)
    data = [path for path in files if path.startswith("data/")]
    oxum = "Payload-Oxum: %d.%d\n" % (sum(hashes(path)[0] for path in data), len(data))
    for path, says in (("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"), ("bag-info.txt", oxum)):
        if path not in files:
            found.append((path, "missing", ""))
        elif hashes(path)[1] and says not in files[path]().decode("utf-8", "replace"):
            found.append((path, "differs", says.strip()))
    if not isinstance(doc, dict) or "exhibits" not in doc:
        return
    expected = {"data/" + path for path in READABLE} | {"data/" + s["file"] for e in doc["exhibits"] for s in e["sources"]}
    expected |= {"data/statements/%s.txt" % e["number"] for e in doc["exhibits"] if any("statement" in a for a in e["acquisitions"])}
    info = files["bag-info.txt"]().decode("utf-8", "replace") if "bag-info.txt" in files and hashes("bag-info.txt")[1] else ""
    if CASE_FORM in info:
        expected |= {"data/" + path for path in (*CASE, *company_letters(files))}
        noted = {e["content"].get("details", {}).get("caseSha256") for e in doc["custody"] if e.get("content", {}).get("action") == "case"}
        if "data/" + CASE[0] in files and hashes("data/" + CASE[0])[1] not in noted | {""}:
            found.append(("data/" + CASE[0], "not-in-custody", "data/clues.json"))
    sealed = seal_files(doc)
    expected |= set(sealed)
    found.extend((path, "not-listed", "data/clues.json") for path in data if path not in expected)
    found.extend((path, "missing", "data/clues.json") for path in expected if path not in files)
    readings = [dict([("exhibit", e["number"])] + [(k, e[k]) for k in ("message", "observations", "reading") if k in e]) for e in doc["exhibits"]]
    for path, values in (("data/custody.jsonl", doc["custody"]), ("data/derived/readings.jsonl", readings)):
        if path in files and hashes(path)[1] and files[path]() != "".join(canonical(value) + "\n" for value in values).encode("utf-8"):
            found.append((path, "differs", "data/clues.json"))
    for path, content in sealed.items():
        if content is not None and path in files and hashes(path)[1] and files[path]() != content:
            found.append((path, "differs", "data/clues.json"))


def company_letters(files):
    """The letters to companies that the case names; none where it cannot be read, which its hash tells."""
    try:
        kinds = [letter["kind"] for letter in parsed(files["data/" + CASE[0]]()).get("letters", []) if letter["kind"] in ("data-request", "platform-notice")]
    except Exception:
        return []
    names = [kind + ("-%d" % (kinds[:at].count(kind) + 1) if kind in kinds[:at] else "") for at, kind in enumerate(kinds)]
    return ["letters/%s-%s.docx" % (name, language) for name in names for language in ("en", "zh-CN")]


def seal_files(doc):
    """What OpenSSL takes of the signatures and time stamps in clues.json. This program does not check the signatures themselves."""
    def pem(label, text):
        lines = [text[at:at + 64] for at in range(0, len(text), 64)]
        return "\n".join(["-----BEGIN %s-----" % label, *lines, "-----END %s-----" % label, ""])
    files, counts = {}, {}
    for seal in doc.get("seals", []):
        name = "data/signatures/%04d" % seal["seq"]
        files[name + ".txt"] = (canonical({"cluebook": "custody-head/1", "hash": seal["headHash"], "seq": seal["seq"]}) + "\n").encode()
        # The other algorithm's signature is written in another form for OpenSSL.
        files[name + ".sig"] = base64.b64decode(seal["signature"]) if seal["algorithm"] == "Ed25519" else None
        files[name + ".pem"] = pem("PUBLIC KEY", seal["publicKey"]).encode()
    for stamp in doc.get("timeStamps", []):
        counts[stamp["seq"]] = counts.get(stamp["seq"], 0) + 1
        name = "data/signatures/%04d-%d" % (stamp["seq"], counts[stamp["seq"]])
        files[name + ".tsq"], files[name + ".tsr"] = base64.b64decode(stamp["request"]), base64.b64decode(stamp["reply"])
        files[name + ".crt"] = "".join(pem("CERTIFICATE", one) for one in stamp["certificates"]).encode()
    for at, kept in enumerate(doc.get("revocationLists", []), 1):
        files["data/signatures/list-%d.crl" % at] = pem("X509 CRL", kept["list"]).encode()
    return files


def note_withheld(doc, notes):
    bare = sum("content" not in entry for entry in doc["custody"])
    if bare and notes is not None:
        notes.append("of %d of the %d entries of the custody log only the hash is here 保管记录 %d 条，其中 %d 条只有哈希值" % (
            bare, len(doc["custody"]), len(doc["custody"]), bare))


def zip_files(path):
    """The files of a ZIP that every program reads the same way: one directory, entries end to end, each name once and safe."""
    archive = zipfile.ZipFile(path)
    size, at, seen = os.path.getsize(path), 0, {}
    with open(path, "rb") as raw:
        for info in sorted(archive.infolist(), key=lambda one: one.header_offset):
            name = info.filename
            if twin(name) in seen or UNSAFE.search(name.rstrip("/")) or {"", ".", ".."} & set(name.rstrip("/").split("/")):
                raise Refused(name, "zip", "a name that stands twice or is not safe")
            seen[twin(name)] = name
            kind = info.external_attr >> 28
            if info.flag_bits & 0x61 or info.compress_type not in (0, 8) or kind not in (0, 4, 8) or (info.is_dir() and info.file_size):
                raise Refused(name, "zip", "locked, packed in an unknown way, or no file")
            if info.file_size > 10**7 and info.file_size > 200 * info.compress_size:
                raise Refused(name, "zip", "grows too much")
            raw.seek(info.header_offset)
            mark, _, flags, method, _, _, crc, packed, full, long, extra = struct.unpack("<4sHHHHHLLLHH", raw.read(30))
            told = flags & 8 or packed == 0xFFFFFFFF or (crc, packed, full) == (info.CRC, info.compress_size, info.file_size)
            if mark != b"PK\3\4" or info.header_offset != at or flags != info.flag_bits or method != info.compress_type or not told:
                raise Refused(name, "zip", "its two headers do not agree")
            if raw.read(long) != name.encode("utf-8" if flags & 0x800 else "cp437"):
                raise Refused(name, "zip", "its two names do not agree")
            at = info.header_offset + 30 + long + extra + info.compress_size
            if flags & 8:
                raw.seek(at)
                rest = raw.read(24)
                marked = rest[:4] == b"PK\7\x08"
                wide = rest[16 if marked else 12:][:4] not in (b"PK\3\4", b"PK\1\2")
                at += (4 if marked else 0) + (20 if wide else 12)
        stop = archive.start_dir
        for _ in archive.infolist():
            raw.seek(stop + 28)
            stop += 46 + sum(struct.unpack("<3H", raw.read(6)))
        raw.seek(stop)
        ended = raw.read(4) in (b"PK\5\6", b"PK\6\6")
        raw.seek(max(0, size - 22))
        mark, *disks, here, total = struct.unpack("<4s4H", raw.read(12))
        if not ended or archive.start_dir != at or archive.comment or mark != b"PK\5\6" or disks != [0, 0] or here != total or total not in (len(archive.infolist()), 0xFFFF):
            raise Refused(os.path.basename(path), "zip", "something lies between, before or behind its entries")
    return archive, {info.filename: info for info in archive.infolist() if not info.is_dir()}


def check(path, notes=None):
    """[(file, code, detail)]; empty when all is as it was listed. To notes goes what is no fault, in words."""
    found, known, name = [], {}, os.path.basename(os.path.normpath(path))
    try:
        if os.path.isdir(path):
            paths = [os.path.join(folder, file) for folder, _, files in os.walk(path) for file in files]
            opened = {os.path.relpath(one, path).replace(os.sep, "/"): (lambda one=one: open(one, "rb")) for one in paths}
        elif open(path, "rb").read(2) == b"PK":
            archive, infos = zip_files(path)
            opened = {file: (lambda info=info: archive.open(info)) for file, info in infos.items()}
        else:
            doc, name = parsed(open(path, "rb").read()), name
            nothing = lambda file: None
            nothing.prefix = ""
            check_document(doc, name, nothing, found)
            note_withheld(doc, notes)
            return found
        starts = [file[: -len(end)] for end in ("bagit.txt", "manifest-sha256.txt", "data/clues.json") for file in opened if file.endswith(end)]
        folder = next((start for start in starts if re.fullmatch(r"([^/]+/)?", start)), None)
        is_bag = folder is not None
        opened = {file[len(folder):] if file.startswith(folder) else "../" + file: way for file, way in opened.items()} if is_bag else opened
        name = "data/clues.json" if is_bag else "clues.json"

        def hashes(file):
            if file not in known:
                digest, size = hashlib.sha256(), 0
                try:
                    with opened[file]() as stream:
                        for piece in iter(lambda: stream.read(1 << 20), b""):
                            digest.update(piece)
                            size += len(piece)
                    known[file] = (size, digest.hexdigest())
                except BROKEN as error:
                    known[file] = (0, "")
                    found.append((file, "altered", str(error)))
            return known[file]

        read = lambda file: hashes(file) if file in opened else None
        read.prefix = "data/" if is_bag else ""

        def whole(way):
            with way() as stream:
                return stream.read()

        read.whole = lambda file: whole(opened[file])
        files = {file: (lambda way=way: whole(way)) for file, way in opened.items()}
        for file in opened:
            hashes(file)
        doc = None
        try:
            doc = parsed(files[name]())
            check_document(doc, name, read, found)
            note_withheld(doc, notes)
        except BROKEN as error:
            found.append((name, "missing" if name not in files else "form", repr(error)))
        if is_bag:
            check_bag(files, hashes, doc, found)
        else:
            used = {s.get("file") for e in (doc or {}).get("exhibits", []) for s in e["sources"]}
            found.extend((file, "not-listed", "") for file in opened if file not in used | BESIDE)
    except Refused as refused:
        found.append(refused.args)
    except BROKEN as error:
        found.append((name, "form", repr(error)))
    return list(dict.fromkeys(found))


def main(arguments):
    if arguments == ["--batch"]:
        for line in sys.stdin:
            print(json.dumps(check(line.rstrip("\n"))), flush=True)
        return 0
    there = [path for path in arguments if os.path.exists(path)]
    if not there or there != arguments:
        print(__doc__ if not arguments else "There is no such file 没有这个文件: %s" % (set(arguments) - set(there)), file=sys.stderr)
        return 2
    bad = False
    for path in there:
        notes = []
        found = check(path, notes)
        bad = bad or bool(found)
        for file, code, detail in found:
            print("✗ %s: %s%s" % (file, WORDS[code], " [%s]" % detail if detail else ""))
        for note in notes:
            print("– %s: %s" % (path, note))
        print("%s: %s" % (path, "not as it was listed 与清单不符" if found else "as it was listed; who wrote a message, and when it came, this does not show 与清单一致；不能说明邮件由谁所写、何时到达"))
    return 1 if bad else 0


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.exit(main(sys.argv[1:]))
