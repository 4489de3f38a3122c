/**
 * Ways in which an HTML mail asks for something, runs something or leads away: one for each kind that was measured in a real Chromium
 * (a script-less frame lets most of them load; a policy alone lets names be looked up). All of them name one reserved host.
 */
const host = 'tracker.example';

export const traps: Record<string, string> = {
  image: `<img src="http://${host}/image"><img srcset="//${host}/srcset 2x"><picture><source srcset="http://${host}/p"><img></picture>`,
  noscript: `<noscript><img src="http://${host}/noscript"></noscript>`,
  prefetch: `<p>In the body, where they work as well:</p><link rel="dns-prefetch" href="//prefetch.${host}"><link rel="preconnect" href="https://preconnect.${host}">`,
  links: `<p>In the body, where they work as well:</p><link rel=stylesheet href="http://${host}/css"><link rel=icon href="http://${host}/icon"><link rel=preload as=image href="http://${host}/preload"><link rel=modulepreload href="http://${host}/m"><link rel=prerender href="http://${host}/r"><link rel=manifest href="http://${host}/w">`,
  refresh: `<p>In the body, where they work as well:</p><meta http-equiv=refresh content="0;url=http://${host}/refresh">`,
  base: `<p>In the body, where they work as well:</p><base href="http://${host}/base/" target="_blank"><a href="#top">top</a><img src="x">`,
  sheet: `<style>@import "http://${host}/import";@import url(//${host}/import2);@font-face{font-family:f;src:url(http://${host}/font)}p{font-family:f;background:url(http://${host}/background)}@media print{p{content:url(http://${host}/print)}}p::before{content:url(http://${host}/before)}li{list-style-image:url(http://${host}/list)}</style><p>words<li>one`,
  inline: `<p style="background-image:url('http://${host}/inline');cursor:url(http://${host}/cursor),auto;border-image:url(http://${host}/border) 1;mask:url(http://${host}/mask#m);filter:url(http://${host}/f#x);background:image-set('http://${host}/set' 1x)">words</p>`,
  variable: `<style>:root{--u:url(http://${host}/variable)}p{background:var(--u)}</style><p>words</p>`,
  escaped: `<style>p{background:u\\72l(http://${host}/escaped)}</style><p style="background:\\75rl(http://${host}/escaped2)">words</p>`,
  table: `<body background="http://${host}/body"><table background="http://${host}/table"><tr><td background="http://${host}/cell">x</table>`,
  drawing: `<svg><image href="http://${host}/svg"/><use href="http://${host}/use#x"/><style>@import "http://${host}/svg-css";</style><script>fetch('http://${host}/svg-script')</script><a href="http://${host}/svg-link"><text y=20>press</text></a><animate attributeName=href values="javascript:alert(1)"/></svg>`,
  formula: `<math><maction actiontype="statusline" xlink:href="http://${host}/math">x</maction><mtext><img src="http://${host}/mtext"></mtext></math>`,
  media: `<video src="http://${host}/video" poster="http://${host}/poster" autoplay></video><audio src="http://${host}/audio" autoplay></audio><video><track src="http://${host}/track" default></video>`,
  frame: `<iframe src="http://${host}/frame"></iframe><iframe srcdoc="<img src=http://${host}/inner><script>alert(1)</script>"></iframe><object data="http://${host}/object"></object><embed src="http://${host}/embed"><frameset><frame src="http://${host}/frame2"></frameset>`,
  link: `<a href="http://${host}/link" ping="http://${host}/ping" style="position:fixed;inset:0;display:block">press anywhere</a>`,
  opened: `<a href="http://${host}/blank" target=_blank style="font-size:200px">press</a><map name=m><area href="http://${host}/area" shape=default></map>`,
  download: `<a href="http://${host}/download" download style="font-size:200px">press</a><a href="data:text/html,<img src=http://${host}/data>" style="font-size:200px">press</a>`,
  form: `<form action="http://${host}/form"><input autofocus name=a value=b><button style="font-size:200px" formaction="http://${host}/formaction">press</button></form><input type=image src="http://${host}/input">`,
  script: `<script>fetch('http://${host}/script')</script><script type=speculationrules>{"prefetch":[{"urls":["http://${host}/speculation"]}]}</script><img src=x onerror="fetch('http://${host}/onerror')"><a href="javascript:alert(1)" style="font-size:200px">press</a>`,
  handlers: `<p onclick="alert(1)" onmouseover="alert(2)" style="font-size:200px">press</p><details ontoggle="alert(3)" open>x</details><body onload="alert(4)">`,
  template: `<div><template shadowrootmode=open><img src="http://${host}/shadow"><script>alert(1)</script></template></div><template><img src="http://${host}/template"></template>`,
  imported: `<img src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><image href='http://${host}/nested'/></svg>">`,
  mutation: `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=http://${host}/mxss onerror=alert(1)&gt;">`,
  foreign: `<svg></p><style><a id="</style><img src=http://${host}/mxss2 onerror=alert(1)>">`,
  comment: `<!--[if mso]><img src="http://${host}/mso"><![endif]--><!--><img src="http://${host}/comment"><![CDATA[><img src="http://${host}/cdata">]]>`,
  office: `<v:rect><v:fill src="http://${host}/vml"/></v:rect><o:p>words in an office element</o:p><xml><x src="http://${host}/xml"></xml>`,
  plain: `<listing>&lt;img src=http://${host}/listing&gt;</listing><xmp><img src="http://${host}/xmp"></xmp><textarea><img src="http://${host}/area"></textarea><plaintext><img src="http://${host}/plaintext">`,
};
