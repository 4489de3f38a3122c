/** A made-up mail with something of everything: a way, HTML with traps, clues, a form, files that are not what they say. */
export const richMail = String.raw`Delivered-To: lin+clinic@mail.example
Received: from mx2.mail.example (mx2.mail.example [10.1.2.3])
	by store1.mail.example (Dovecot) with LMTP id abc; Thu, 26 Nov 2026 14:32:07 +0000
Received: from mail.parcel-desk.example (unknown [203.0.113.25])
	by mx2.mail.example (Postfix) with ESMTPS id 4TzQ1d
	for <lin+clinic@mail.example>; Thu, 26 Nov 2026 14:32:05 +0000
Authentication-Results: mx2.mail.example; spf=fail smtp.mailfrom=parcel-desk.example; dkim=none; dmarc=fail header.from=parcel-desk.example
Received: from office-pc (office-pc [10.0.0.4])
	by mail.parcel-desk.example with ESMTP id 99; Thu, 26 Nov 2026 14:31:40 +0000
Date: Thu, 26 Nov 2026 14:31:40 +0000
From: "Parcel Desk" <notice@parcel-desk.example>
Reply-To: desk@mailbox.example
To: Lin Mei <lin+clinic@mail.example>
Message-ID: <8841.7c1f@parcel-desk.example>
Subject: =?utf-8?B?WW91ciBwYXJjZWwgaXMgb24gaG9sZDogcGF5IDEuOTkgdG8gcmVsZWFzZSBpdA==?=
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="mix"

--mix
Content-Type: multipart/alternative; boundary="alt"

--alt
Content-Type: text/plain; charset=utf-8

Dear customer,

Your parcel could not be delivered because of an unpaid fee of 1.99.
Release it here: https://secure-parcel.example/r/8841
Call +44 7700 900142 or write to desk@mailbox.example.

Parcel Desk
--alt
Content-Type: text/html; charset=utf-8

<html lang="en"><head><style>.fine{color:#777;font-size:12px} body{background:url(https://track.parcel-desk.example/bg.gif)} @import "https://track.parcel-desk.example/x.css";</style>
<link rel="dns-prefetch" href="//dns.parcel-desk.example"></head><body>
<p>Dear customer,</p>
<p>Your parcel could not be delivered because of an unpaid fee of 1.99. Release it within 24 hours or it will be returned to the sender.</p>
<p>Release it here: <a href="https://secure-parcel.example/r/8841?u=lin">parcel-desk.example/release</a></p>
<p><img src="https://track.parcel-desk.example/banner.png" width="600" height="180" alt="Parcel Desk"></p>
<p>Questions? Call our desk on +44 7700 900142. Or write to <b>desk@mailbox</b>.example.</p>
<form action="https://secure-parcel.example/login"><label>Your PIN <input name=pin></label><button>Send</button></form>
<p class="fine">Parcel Desk</p><div style="display:none">preheader: your code 8841</div>
<img src="https://track.parcel-desk.example/o.gif?u=8841" width="1" height="1"><script>alert(1)</script>
</body></html>
--alt--
--mix
Content-Type: application/pdf; name="label_8841.pdf.html"
Content-Disposition: attachment; filename="label_8841.pdf.html"
Content-Transfer-Encoding: base64

PGh0bWw+PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0PjwvaHRtbD4=
--mix
Content-Type: application/octet-stream; name="invoice.exe"
Content-Disposition: attachment; filename="invoice.exe"
Content-Transfer-Encoding: base64

TVqQAAMAAAAEAAAA
--mix--
`;
