import {
  afterLastSegment,
  base64Parameter,
  base64Segment,
  bingTarget,
  hashTarget,
  hostOfTranslation,
  jsonParameter,
  lastParameterValue,
  pathAfter,
  proofpointV2,
  proofpointV3,
  segmentAfter,
  targetOfParameter,
  wholeQuery,
} from './decoders.ts';
import type { Decoder } from './decoders.ts';

/**
 * A redirector whose target stands in the address itself. `host` matches that host and all below it (by a dot, so that
 * `google.com.evil.example` is none); `path` is where its redirecting pages begin.
 */
export interface Wrapper {
  name: string;
  hosts: readonly string[];
  path?: RegExp;
  decode: Decoder;
}

/** Countries under whose suffix Google and its kin have hosts: `google.co.uk`, `google.com.hk`. */
const everyGoogle = [
  'google.com',
  ...'de fr it es nl be ch at pl pt se no dk fi ie cz hu ro bg gr ru ca cn cl tw'
    .split(' ')
    .map((end) => `google.${end}`),
  ...'uk jp kr in id il nz th za'.split(' ').map((end) => `google.co.${end}`),
  ...'hk sg au br mx ar tr ua vn my ph pk eg sa co pe'.split(' ').map((end) => `google.com.${end}`),
];
const everyEbay = ['com', 'co.uk', 'de', 'fr', 'it', 'es', 'com.au', 'ca'].map((end) => `rover.ebay.${end}`);
const everyYandex = ['ru', 'com', 'by', 'kz', 'com.tr', 'net'].map((end) => `yandex.${end}`);

/**
 * Checked against published decoders (atc0005/safelinks, cardi/proofpoint-url-decoder, binref/refinery), against the rules
 * of Brave's debounce list and ClearURLs as facts, and against addresses in real mail; 2026-11.
 */
export const wrappers: readonly Wrapper[] = [
  // What mail security puts around links.
  {
    name: 'Microsoft Safe Links',
    hosts: [
      'safelinks.protection.outlook.com',
      'safelinks.protection.partner.outlook.cn',
      'safelinks.protection.office365.us',
      'statics.teams.cdn.office.net',
      'statics.teams.microsoft.com',
    ],
    decode: targetOfParameter('url'),
  },
  {
    name: 'Proofpoint',
    hosts: ['urldefense.com', 'urldefense.proofpoint.com', 'urldefense.us'],
    path: /^\/v1\//,
    decode: targetOfParameter('u'),
  },
  {
    name: 'Proofpoint',
    hosts: ['urldefense.com', 'urldefense.proofpoint.com', 'urldefense.us'],
    path: /^\/v2\//,
    decode: proofpointV2,
  },
  {
    name: 'Proofpoint',
    hosts: ['urldefense.com', 'urldefense.proofpoint.com', 'urldefense.us'],
    path: /^\/v3\//,
    decode: proofpointV3,
  },
  { name: 'Barracuda', hosts: ['linkprotect.cudasvc.com'], decode: targetOfParameter('a') },
  {
    name: 'Trend Micro',
    hosts: ['ctp.trendmicro.com', 'imsva91-ctp.trendmicro.com'],
    decode: targetOfParameter('url'),
  },
  {
    name: 'Trellix',
    hosts: [
      'protect.fireeye.com',
      'protect2.fireeye.com',
      'url.fireeye.com',
      'us.fireeyecloud.com',
      'protect.trellix.com',
      'protection.fireeye.com',
      'fireeye.com',
    ],
    path: /^\/(?:v1\/)?url/,
    decode: targetOfParameter('u'),
  },
  {
    name: 'Symantec',
    hosts: ['clicktime.symantec.com', 'clicktime.cloud.postoffice.net'],
    decode: targetOfParameter('u'),
  },
  { name: 'Cisco', hosts: ['secure-web.cisco.com'], decode: afterLastSegment },
  { name: 'Sophos', hosts: ['protection.sophos.com'], decode: base64Parameter('u') },
  {
    name: 'Check Point',
    hosts: ['protect.checkpoint.com', 'url.avanan.click', 'avanan.url-protection.com'],
    decode: pathAfter('___', '___'),
  },
  {
    name: 'Fortinet',
    hosts: ['fortimailcloud.com', 'fortimail.com'],
    path: /^\/fmlurlsvc/,
    decode: targetOfParameter('url'),
  },
  { name: 'Trustwave', hosts: ['scanmail.trustwave.com'], decode: targetOfParameter('u') },
  { name: 'AppRiver', hosts: ['link.edgepilot.com', 'link.zixcentral.com'], decode: targetOfParameter('u') },
  { name: 'Libraesva', hosts: ['urlsand.esvalabs.com', 'urlsand.com'], decode: targetOfParameter('u') },
  { name: 'TitanHQ', hosts: ['linklock.titanhq.com'], decode: targetOfParameter('url') },
  { name: 'LinkScan', hosts: ['linkscan.io'], decode: base64Segment },

  // Search engines, advertising, translation.
  { name: 'Google', hosts: everyGoogle, path: /^\/url$/, decode: targetOfParameter('q', 'url') },
  { name: 'Google', hosts: everyGoogle, path: /^\/imgres$/, decode: targetOfParameter('imgurl') },
  { name: 'Google AMP', hosts: everyGoogle, path: /^\/amp\//, decode: segmentAfter(/^\/amp\/(s\/)?/) },
  { name: 'Google AMP', hosts: ['cdn.ampproject.org'], decode: segmentAfter(/^\/[a-z]\/(s\/)?/) },
  { name: 'Google Translate', hosts: ['translate.goog'], decode: hostOfTranslation },
  {
    name: 'Google Translate',
    hosts: everyGoogle.map((host) => `translate.${host}`),
    path: /^\/(?:translate|website)/,
    decode: targetOfParameter('u'),
  },
  {
    name: 'Google Ads',
    hosts: ['googleadservices.com', 'g.doubleclick.net', 'googlesyndication.com'],
    decode: lastParameterValue('adurl'),
  },
  { name: 'Google Ads', hosts: ['doubleclick.net'], decode: wholeQuery },
  { name: 'Bing', hosts: ['bing.com'], path: /^\/(?:ck\/a|aclk|aclick)/, decode: bingTarget },
  { name: 'Yahoo', hosts: ['search.yahoo.com'], decode: pathAfter('/RU=', '/RK=') },
  { name: 'DuckDuckGo', hosts: ['duckduckgo.com'], path: /^\/l\//, decode: targetOfParameter('uddg') },
  { name: 'Yandex', hosts: everyYandex, path: /^\/(?:clck|redir|turbo)/, decode: targetOfParameter('url', 'text') },
  {
    name: 'Baidu',
    hosts: ['jump.bdimg.com', 'jump2.bdimg.com'],
    path: /^\/safecheck/,
    decode: targetOfParameter('url'),
  },

  // Social networks and messengers.
  {
    name: 'Facebook',
    hosts: ['facebook.com', 'messenger.com', 'instagram.com', 'threads.com', 'threads.net'],
    path: /^\/(?:l\.php|flx\/warn\/?)?$/,
    decode: targetOfParameter('u'),
  },
  { name: 'LinkedIn', hosts: ['linkedin.com'], path: /^\/(?:redir|safety)\//, decode: targetOfParameter('url') },
  { name: 'YouTube', hosts: ['youtube.com'], path: /^\/redirect/, decode: targetOfParameter('q') },
  { name: 'YouTube', hosts: ['youtube.com'], path: /^\/attribution_link/, decode: targetOfParameter('u') },
  { name: 'Twitter', hosts: ['twitter.com', 'x.com'], path: /^\/i\/redirect/, decode: targetOfParameter('url') },
  {
    name: 'Reddit',
    hosts: ['out.reddit.com', 'click.redditmail.com'],
    path: /^\/(?!CL0)/,
    decode: targetOfParameter('url'),
  },
  { name: 'VK', hosts: ['vk.com', 'vk.ru'], path: /^\/away/, decode: targetOfParameter('to') },
  { name: 'OK', hosts: ['ok.ru'], decode: targetOfParameter('st.link') },
  { name: 'Tumblr', hosts: ['t.umblr.com'], decode: targetOfParameter('z') },
  { name: 'Pinterest', hosts: ['pinterest.com'], path: /^\/offsite/, decode: targetOfParameter('url') },
  { name: 'Slack', hosts: ['slack-redir.net'], decode: targetOfParameter('url') },
  {
    name: 'Discord',
    hosts: ['discordapp.net'],
    path: /^\/external\//,
    decode: segmentAfter(/^\/external\/[^/]+\/(https?)\//),
  },
  {
    name: 'Steam',
    hosts: ['steamcommunity.com', 'store.steampowered.com'],
    path: /^\/linkfilter/,
    decode: targetOfParameter('url', 'u'),
  },
  { name: 'Medium', hosts: ['medium.com'], path: /^\/r\//, decode: targetOfParameter('url') },
  { name: 'Pocket', hosts: ['getpocket.com'], path: /^\/redirect/, decode: targetOfParameter('url') },
  { name: 'DeviantArt', hosts: ['deviantart.com'], path: /^\/users\/outgoing/, decode: wholeQuery },
  {
    name: 'href.li',
    hosts: [
      'href.li',
      'anonym.to',
      'nullrefer.com',
      'anon.to',
      'dereferer.me',
      'dereferer.org',
      'hidereferrer.com',
      'blankrefer.com',
    ],
    decode: wholeQuery,
  },
  { name: 'Disqus', hosts: ['disq.us'], decode: targetOfParameter('url') },
  {
    name: 'Mozilla',
    hosts: ['outgoing.prod.mozaws.net', 'outgoing.prod.webservices.mozgcp.net'],
    decode: afterLastSegment,
  },
  { name: 'CurseForge', hosts: ['curseforge.com'], path: /^\/linkout/, decode: targetOfParameter('remoteUrl') },

  // Chinese platforms.
  {
    name: 'QQ',
    hosts: ['c.pc.qq.com', 'docs.qq.com', 'mail.qq.com', 'wx.mail.qq.com', 'jump2.qq.com'],
    decode: targetOfParameter('pfurl', 'url', 'gourl'),
  },
  { name: 'WeChat', hosts: ['weixin110.qq.com'], decode: targetOfParameter('url', 'req_url') },
  { name: 'WeChat', hosts: ['developers.weixin.qq.com'], decode: targetOfParameter('href') },
  {
    name: 'Weibo',
    hosts: ['weibo.cn', 'weibo.com', 'sina.com.cn'],
    path: /^\/sinaurl/,
    decode: targetOfParameter('u', 'toasturl', 'url'),
  },
  { name: 'Douban', hosts: ['douban.com'], path: /^\/link2/, decode: targetOfParameter('url') },
  {
    name: 'Zhihu',
    hosts: ['link.zhihu.com', 'zhuanlan.zhihu.com', 'zhihu.com'],
    path: /^\/(?:link)?\/?$/,
    decode: targetOfParameter('target'),
  },
  { name: 'Juejin', hosts: ['link.juejin.cn', 'link.juejin.im'], decode: targetOfParameter('target') },
  { name: 'CSDN', hosts: ['link.csdn.net', 'gitcode.csdn.net'], decode: targetOfParameter('target', 'from_id') },
  {
    name: 'Jianshu',
    hosts: ['jianshu.com', 'links.jianshu.com'],
    path: /^\/go/,
    decode: targetOfParameter('url', 'to'),
  },
  { name: 'Gitee', hosts: ['gitee.com'], path: /^\/link/, decode: targetOfParameter('target') },
  {
    name: 'OSCHINA',
    hosts: ['oschina.net', 'my.oschina.net'],
    path: /^\/action\/GoToLink/i,
    decode: targetOfParameter('url'),
  },
  { name: 'KDocs', hosts: ['kdocs.cn', 'wps.cn'], path: /link/, decode: targetOfParameter('target') },
  { name: 'Bilibili', hosts: ['bilibili.com'], path: /^\/linkfilter/, decode: targetOfParameter('url') },
  {
    name: 'DingTalk',
    hosts: ['alidocs.dingtalk.com', 'h5.dingtalk.com'],
    decode: targetOfParameter('url', 'targetUrl'),
  },
  {
    name: 'Tencent Cloud',
    hosts: ['cloud.tencent.com'],
    path: /^\/developer\/tools\/blog-entry/,
    decode: targetOfParameter('target'),
  },
  { name: 'SegmentFault', hosts: ['link.segmentfault.com'], decode: targetOfParameter('url') },
  { name: 'NetEase', hosts: ['mail.163.com', 'mail.126.com'], decode: targetOfParameter('url') },

  // Senders of newsletters, and those who count what is pressed.
  { name: 'Amazon SES', hosts: ['awstrack.me'], path: /^\/L0\//, decode: segmentAfter(/^\/L0\//) },
  { name: 'GovDelivery', hosts: ['govdelivery.com'], path: /^\/CL0\//, decode: segmentAfter(/^\/CL0\//) },
  { name: 'GovDelivery', hosts: ['govdelivery.com'], path: /^\/track/, decode: lastParameterValue('&&&') },
  { name: 'Reddit', hosts: ['click.redditmail.com'], path: /^\/CL0\//, decode: segmentAfter(/^\/CL0\//) },
  { name: 'Postmark', hosts: ['click.pstmrk.it', 'pstmrk.it'], decode: segmentAfter(/^\/(?:[123](s)?|[123]ts)\//) },
  { name: 'Mandrill', hosts: ['mandrillapp.com'], path: /^\/track\/click/, decode: jsonParameter('p') },
  { name: 'Mailjet', hosts: ['mjt.lu'], path: /^\/lnk\//, decode: base64Segment },
  {
    name: 'ConvertKit',
    hosts: [
      'convertkit-mail.com',
      'convertkit-mail2.com',
      'convertkit-mail4.com',
      'kit-mail.com',
      'kit-mail3.com',
      'kit-mail6.com',
    ],
    decode: base64Segment,
  },
  {
    name: 'ActiveCampaign',
    hosts: [
      'acemlna.com',
      'acemlnb.com',
      'acemlnc.com',
      'acemlnd.com',
      'emlnk.com',
      'emlnk1.com',
      'emlnk2.com',
      'emlnk3.com',
      'emlnk9.com',
      'activehosted.com',
    ],
    path: /^\/Prod\/link-tracker/,
    decode: base64Parameter('redirectUrl'),
  },
  { name: 'Substack', hosts: ['substack.com'], path: /^\/redirect\/2\//, decode: base64Segment },
  {
    name: 'Mailchimp',
    hosts: ['mailchi.mp', 'mailchimp.com'],
    path: /^\/mctx\/clicks/,
    decode: targetOfParameter('url'),
  },
  { name: 'Mailtrack', hosts: ['mailtrack.io'], decode: targetOfParameter('url') },
  { name: 'Criteo', hosts: ['criteo.com'], decode: targetOfParameter('dest') },
  { name: 'eBay', hosts: everyEbay, decode: targetOfParameter('mpre', 'loc') },
  { name: 'Awin', hosts: ['awin1.com', 'zenaps.com'], decode: targetOfParameter('ued', 'p', 'pr') },
  { name: 'Rakuten', hosts: ['linksynergy.com'], decode: targetOfParameter('murl', 'RD_PARM1') },
  {
    name: 'CJ',
    hosts: ['anrdoezrs.net', 'dpbolvw.net', 'jdoqocy.com', 'kqzyfj.com', 'tkqlhce.com', 'emjcd.com'],
    decode: targetOfParameter('url'),
  },
  { name: 'Tradedoubler', hosts: ['tradedoubler.com'], decode: targetOfParameter('url', '_td_deeplink') },
  { name: 'Admitad', hosts: ['admitad.com', 'alitems.com', 'alitems.co'], decode: targetOfParameter('ulp') },
  { name: 'Webgains', hosts: ['webgains.com'], decode: targetOfParameter('wgtarget') },
  { name: 'Partner-ads', hosts: ['partner-ads.com'], decode: targetOfParameter('htmlurl') },
  { name: 'Adform', hosts: ['adform.net'], decode: targetOfParameter('ckurl') },
  { name: 'ShareASale', hosts: ['shareasale.com'], decode: targetOfParameter('urllink') },
  { name: 'VigLink', hosts: ['viglink.com'], decode: targetOfParameter('u', 'out') },
  { name: 'Skimlinks', hosts: ['skimresources.com', 'redirectingat.com'], decode: targetOfParameter('url') },
  { name: 'Adobe', hosts: ['demdex.net'], decode: targetOfParameter('d_rd') },
  {
    name: 'Adjust',
    hosts: ['app.adjust.com', 'adjust.com', 'adj.st'],
    decode: targetOfParameter('redirect', 'fallback', 'deep_link', 'redirect_macos'),
  },
  {
    name: 'AppsFlyer',
    hosts: ['onelink.me', 'app.appsflyer.com'],
    decode: targetOfParameter('af_web_dp', 'af_r', 'af_dp'),
  },
  {
    name: 'Branch',
    hosts: ['app.link', 'bnc.lt'],
    decode: targetOfParameter('$fallback_url', '$desktop_url', '$original_url'),
  },
  { name: 'Firebase', hosts: ['page.link', 'app.goo.gl'], decode: targetOfParameter('link', 'ofl') },
  { name: 'Naver', hosts: ['cc.naver.com', 'cc.loginfra.com'], decode: targetOfParameter('u') },
  {
    name: 'Mail.ru',
    hosts: ['click.mail.ru', 'r.mail.ru', 'checklink.mail.ru'],
    decode: targetOfParameter('u', 'url'),
  },

  // Mail services that fetch pictures in the reader's place.
  { name: 'Gmail pictures', hosts: ['googleusercontent.com'], decode: hashTarget },
  { name: 'Yahoo pictures', hosts: ['ecp.yusercontent.com'], decode: targetOfParameter('url') },
  {
    name: 'Outlook pictures',
    hosts: ['outlook.office.com', 'outlook.office365.com', 'outlook.live.com'],
    path: /GetImage/,
    decode: targetOfParameter('url'),
  },
  {
    name: 'Proton pictures',
    hosts: ['mail.proton.me', 'mail.protonmail.com'],
    path: /\/images/,
    decode: targetOfParameter('Url'),
  },
];
