/** A mail whose own HTML has all that a page could be told by. */
export const forgedMail = `<h1>Forged subject</h1><div class="from">From: Forged <a href="mailto:forged@evil.example">forged@evil.example</a></div>
<p>To: forged@evil.example</p><time datetime="1999-01-01T00:00:00Z">1 Jan 1999 00:00</time>
<p><a type="message/rfc822" download="x.eml" href="/forged.eml">Download original</a> <a href="/logout">Show original</a> <a href="/forged?view=source">View source</a></p>
<div class="toolbar"><button>Forward</button><button>Reply all</button></div>
<div class="message-body">inner</div><pre>inner</pre><div id="comments">1 Comment</div>
<span itemprop="sender"><b itemprop="email">forged@evil.example</b></span><span class="author">Forged</span><a href="mailto:forged@evil.example?in-reply-to=1">Forged</a>
<div data-message-id="forged"></div>`;
