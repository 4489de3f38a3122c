/**
 * Sites that many different people visit and quote: the first ten thousand of the Tranco list as the MISP warning lists hold it (CC0,
 * 2026-08-20), registrable domains, with the domains of often imitated brands. To be in it is no sign of being good (it holds short links
 * and free hosting); it says that two messages with a link there have nothing in common by that.
 */
export const wellKnownHosts: ReadonlySet<string> = new Set(
  `
037hdmovie.com 10010.com 10086.cn 100panel.com 12306.cn 12333.gov.cn 163jiasu.com 16clouds.com
16personalities.com 189.cn 19216811.uno 1cv8update.com 1e100.net 1kuttymovies.net 1password.com 1rx.io
1tv.ru 20min.ch 21cineplex.com 247sports.com 24chasa.bg 24h.com.vn 24ur.com 24xxx.party 270towin.com
2ch2.net 2cnt.net 2gis.ru 2kcoretech.online 2miners.com 32red.com 33across.com 360.com 360safe.com
360totalsecurity.com 365scores.com 3djuegos.com 3ds.com 3movs.com 3rabxn.com 4.cn 4chan.org 4dex.io
4kporn.xxx 4pda.to 50union.com 51.la 53.com 550909.com 5movierulz.io 6sc.co 7-zip.org 7games.bet 999.md
99taxis.mobi 9animetv.to 9gag.com 9to5mac.com a-ads.com a-msedge.net a-mx.com a-mx.net a.co a3cloud.net
a47b.com aa.com aa.com.tr aaa.com aaacdn.net aade.gr aafp.org aapanel.com aapanel.org aaplimg.com
aarp.org abadis.ir abb.com abbott.com abc.es abchina.com abcp.ru abebooks.com abema.tv ably.io abola.pt
about.com aboutamazon.com abozeb.com abplive.com abxxx.com accenture.com accuweather.com acesso.gov.br
acgnxtracker.com aclu.org acm.org acoustic-adm.com acrobat.com acronis.com active.com activehosted.com
activemetering.com actu.fr acuityplatform.com ad-delivery.net ad-score.com ad-stir.com adac.de
adaether.com adafruit.com adam4adam.com adblockplus.org addthis.com adelaide.edu.au adform.net adfox.ru
adgrx.com adguard.io adition.com aditude.io adjarabet.com adkernel.com adkwai.com adlightning.com
adliran.ir admaster.cc admhmao.ru admixer.net adnkronos.com adnxs-simple.com adnxs.net adobe.com adobe.io
adobe.net adobeconnect.com adobedc.net adobelogin.com adobesc.com adprime.com adriver.ru adroll.com
ads-twitter.com adsafeprotected.com adserv.ai adskeeper.com adspower.net adsrvr.org adswizz.com
adtarget.com.tr adtelligent.com adtidy.org adukwai.com adultfriendfinder.com adultwork.com
advertising.com aemet.es aeolservice.es aepd.es aeropres.in af.mil affec.tv affirm.com afilias-nst.info
afr.com afraid.org afrinic.net aftonbladet.se ag.gov.au agenziaentrate.gov.it agoda.com ahagamecenter.com
ahcdn.com ahrefs.com aig.com aihelp.net airasia.com airbnb.com airdroid.com airtable.com aiv-cdn.net
aivencloud.com aj2396.online aj2555.bid ak-is2.net aka.ms akadns88.net akahost.net akakce.com
akamai-access.com akamai.com akamai.net akamaiedge.net akamaistream.net akamaized.net akc.org akismet.com
akstat.io aktuality.sk al-array.com ala.org alarabiya.net alarm.com albelli.com albumaty.com
albumoftheyear.org alerts.in.ua alexa.com alfasense.com algolia.net algolianet.com alhurra.com aliapp.org
alibaba.com alibabachengdun.com alibabadns.com alibabausercontent.com alicdn.com alidns.com
aliexpress.com alikunlun.com alipay.com alipayobjects.com aliyun.com aliyuncs.com aljazeera.net
allawntech.com alldesiporn.com allegro.com allegro.pl allfreenovel.com allianz.de allmusic.com
allporncomic.com allrecipes.com allstate.com alltel24.ru allure.com ally.com allyonostore.com
almasryalyoum.com alo.bg alo.rs alodokter.com alpha-hen.com alphapolis.co.jp altibbi.com alz.org alza.cz
amagi.tv amap.com amazon-adsystem.com amazon-dss.com amazon.cn amazon.co.jp amazon.co.uk amazon.com
amazon.com.au amazon.com.br amazon.com.mx amazon.de amazon.eg amazon.in amazon.nl amazon.se amazon.work
amazonalexa.com amazonaws.com.cn amazoncognito.com amazonsilk.com amazontrust.com amazonvideo.com
ameblo.jp amedia.site ameli.fr amemv.com americanas.com.br americanexpress.com amocrm.ru
amp-endpoint2.com amp-endpoint3.com amperwave.net amplitude.com amplreq.com ampproject.org amsoveasea.com
amtrak.com amzn.to an1.com ancestry.co.uk ancestry.com anchor.fm andhrajyothy.com android.com angelone.in
aniagotuje.pl animalzoosex.world anime-sama.fr animefire.plus animego.org animeyuzu.com anker-in.com
ankr.com annunci69.it anoboy.icu anondns.net anota.ai anrdoezrs.net antai.gouv.fr anybunny.org
anydesk.com anysex.com anyxxx.com anz.com.au aol.co.uk aol.com ap.org ap4r.com apa.org apachefriends.org
apachelounge.com apachetutor.org apartments.com api.aws apigee.net apkfunny.com apkmirror.com apkmody.com
apkpure.com apl-alexa.com apnews.com apollopharmacy.in app-analytics-services.com app-measurement.com
app-us1.com app.link appdomain.cloud appiancloud.com appier.net apple-dns.net apple.co apple.com
apple.com.cn apple.news appleinsider.com applovin.com appmedia.jp apps.chrome appsflyer.com
appsflyersdk.com apptentive.com aps.org aptoide.com apuestasroyal.com arab-xn.com arabam.com arabx.cam
arabxn.com aralego.com arbada.com arbada.net arc-msedge.net arcgis.com archdaily.com
architecturaldigest.com archive-digger.com archive.org archive.ph archives.gov archlinux.org
arcpublishing.com arduino.cc arenaplus.net arin.net arizona.edu arlo.com arm-msedge.net armgs.team
armndx.com army.mil arnebrachhold.de arpanet.jp arstechnica.com arubainstanton.com aruodas.lt arxiv.org
aryion.com arzdigital.com asahi.com asana.com ashemaletube.com asics.com askubuntu.com asm.org
asp-frontier.net asriran.com assoass.com astro.com asu.edu asuracomic.net at.ua aternos.org atg.se
athemes.com athlonsports.com athome.co.jp atlasobscura.com atlastunnel.com atol.ru atom.com atomile.com
att-idns.net att.net attn.tv auchan.fr auctollo.com audacy.com audioeye.com auone.jp auth0.com
auth0edge.com author.today authorizedvault.com auto24.ee autodesk.com autoevolution.com automattic.com
autoplius.lt autoscout24.it autotrader.co.za autozone.com auvik.com av-th.net av19a.com av380.net
avast.com avdbs.com aviasales.ru avid.com avira.com avito.ma avon.com avto.net awafim.tv awmcdn.net
aws-prd.net awsapprunner.com awsdns-02.com awsdns-03.com awsdns-08.com awsdns-13.com awsdns-25.com
awsdns-29.com awsdns-34.com awsdns-49.com awsglobalaccelerator.com awsstatic.com awstrack.me awswaf.com
axios.com aylanetworks.com ayobandung.com azbyka.ru azcentral.com azet.sk aznude.com azoramoon.com
azure-api.net azure-dns.com azure-dns.info azure.cn azure.net azureedge.net azureedge.us azurefd.net
azurewebsites.net b-cdn.net b2clogin.com baby-calendar.jp babycenter.com bac.com backblaze.com
backlinko.com backtrace.io badoo.com bahesab.ir bahn.de baishan-cloud.net bakecaincontrii.com bakusai.com
banahosting.com bancointer.com.br bandcamp.com banglachotikahinii.com bankcomm.com bankofindia.com
baomoi.com bappam.to barchart.com barclays.co.uk barracuda.com barracudanetworks.com barrons.com bash.com
basspro.com batch.com bathandbodyworks.com batmanapollo.ru bato.to batotoo.com battle.net battwo.com
baycrews.jp bazar.bg bazos.sk bbb.org bbc.co.uk bbc.com bbcgoodfood.com bbci.co.uk bbrdbr.com bbtec.net
bc-sync.com bc.kz bcdnx.com bcebos.com bcg.com bcgame.top bcvcdn.com bdstatic.com bdurl.net bdydns.com
beanywhere.com bebesong.com beeg.com beeg.porn beelinegprs.ru beget.ru beget.tech behance.net
beian.gov.cn belezanaweb.com.br belka-games.com belkin.com bell-labs.com belluna.jp berkeley.edu
berlin.de besoccer.com best-hit.tv bestanswersforme.com bestbuy.ca bestbuy.com bestialitysextaboo.net
bet30.click beta-bank.ru betano.com betao.com betcity.ru betclic.ci betesporte.com betfair.com betflag.it
bethesda.net betmgm.com betpawa.co.tz betproexch.com betswiz.in betterhelp.com betway.co.zm bezeqint.net
bfmio.com bfmtv.com bharian.com.my bhphotovideo.com bible.com biblegateway.com biccamera.com
bidderstack.com bidmachine.io bidswitch.net bidtheatre.com bigbadtoystore.com bigcartel.com
bigcommerce.com bigdatacloud.net bigthink.com bikedekho.com bikewale.com biletinial.com bilibili.tv
bilicdn1.com billboard.com binance.com bing.com biobiochile.cl biomedcentral.com birminghammail.co.uk
bistudio.com bitbucket.org bitchute.com bitcoin.com bitly.com bitmoji.com bitnami.com bitrix.info
bitrix24.com bitrix24.ru bitwarden.com bixbyllm.com bizimhesap.com bizport.cn bkn.go.id bl.uk
blackline.com blacknight.com blaze.com blcdog.com bleepingcomputer.com blick.ch bling.com.br blitz.bg
blockdh100b.net blockdh100c.co blocket.se blogger.com blogspot.ca blogspot.com blogspot.com.au
blogspot.com.es blogspot.fr blogspot.it bloodyelbow.com blooket.com bluecava.com blueconic.net
bluecore.com bluesystem.me bmcnews.com.br bms.com bmwgroup.com bnbstatic.com bngf.ru bnpparibas.com
boafoda.com boardgamearena.com bobaedream.co.kr bobibanking.com bodis.com boe.es boeing.com bokepi.com
bol.com bol.io bolasport.com bolavip.com bollyflix.meme boltdns.net bongdalu808.com bongdaso66.net
bonprix.de booking.com booklive.jp bookshop.org boomplaymusic.com boomtrain.com boosty.to boozt.com
bose.com bose.io boston.com bostonglobe.com bostonherald.com boticario.com.br botinok.porn boundhub.com
boursorama.com boutell.co.uk box.com boxcdn.net boxif.xyz boxofficemojo.com boxthis.xyz bplay.bet.ar
bplslb.com br.de brainly.com.br brainly.ph branch.io brand-display.com brave.com brawlstarsgame.com
braze-images.com brdbuxte.com bricklink.com bricodepot.fr bridgeoos.com brightcove.com brightcove.net
brightspace.com brinkpos.net britishcouncil.org brivo.com broadcom.com bromium-online.com bronze.systems
brookings.edu brown.edu browser-intake-datadoghq.com browserstack.com browsiprod.com bseindia.com
bsgslb.cn bsgslb.com bspb.ru bstatic.com bstats.org bt.dk bt.net btloader.com bttrack.com btttag.com
bugfender.com bugsnag.com bumble.com bumlam.com bunny.net bunshun.jp business2community.com
businessnewsdaily.com businesstech.co.za businesstoday.in bustybus.com but.fr buumal.com buyee.jp
buymeacoffee.com buzzarab.com buzzfeed.com buzzfeednews.com bvfcdn.com bx-msedge.net byabcde.com
byapps.net bybit.biz bybit.com byjus.com bytedns3.com byteeffecttos-g.com byteglb.com byteimg.com
bytelb.net bytetcdn.com bzsn.ru c-span.org cachenow.net cafe24.com cafebazaar.ir cafepress.com
caixa.gov.br callrail.com calm.com cam.ac.uk cam4.com cambridge.org cambro.io cambro.tv camsoda.com
camwhores.video canadiantire.ca cancer.org cancerresearchuk.org canonical.com canva.site
canvas-user-content.com capcutvod.com capgemini.com capital.fr capitalone.com capterra.com
caranddriver.com cardinalcommerce.com care.com careem-internal.com careerbuilder.com carfax.com
cargill.com cargurus.com carnet.hr carrd.co carrefour.com.br carrierzone.com carsensor.net carvana.com
cas.sk casa.it casalemedia.com casapariurilor.ro casasbahia.com.br cash.app casinoenvivo.club
catterpiller.com cbc.ca cbp.gov cbr.com cbrpay.ru cbs.com cbsaavideo.com cbsi.com cbslocal.com
cbsnews.com cbssports.com cc-ecdn.net ccc.de cccooperate.com cdek.ru cdn-tinkoff.ru cdn.house cdn20.com
cdn28.com cdn30.com cdnbuild.net cdngslb.com cdnhwc1.cn cdnhwc10.com cdnhwc3.com cdnhwcoem01.com
cdnhwcuim119.com cdninstagram.com cdnstream1.com cdnwidget.com cdxcn.net cea.com.br cedexis.com
cedexis.net cejoapsoo.net cell.com celuapuestas.io census.gov centraldasapostas.net centralnic.net
centurygame.com cern.ch cgood.ru chanel.com change.org channelexco.com channelnewsasia.com character.ai
chartbeat.com charter.com chase.com chatgpt.com chaturbate.eu chavesnamao.com.br checkpoint.com chegg.com
chewy.com chime.aws chinanetcenter.com chinanews.com chinanews.com.cn chittorgarh.com chocopinglate.org
chordtela.com chosun.com chromium.org chron.com chronicle.com chuangcdn.com cienradios.com cinemagia.ro
cinemark.com cisa.gov ciscospark.com citibank.com citicbank.com citigroup.com citrix.com civitai.com
clamav.net clara.es clarity.ms claro.net.br clashofclans-layouts.com clashofclans.com classmates.com
claude.ai claveunica.gob.cl clck.ru cldin.eu cleveland.com clevelandclinic.org clickagy.com
clickmeeting.com clickpetroleoegas.com.br clicktripz.com clientgear.com climatempo.com.br clip2vip.com
clmbtech.com cloud.microsoft cloudappsecurity.com cloudbackup.management clouddatahub.net cloudez.io
cloudflare-gateway.com cloudflare.com cloudflare.net cloudflareclient.com cloudflareinsights.com
cloudflarestorage.com cloudfront.net cloudfunctions.net cloudinary.com cloudlinks.cn cloudsink.net
cloudwaysapps.com clover.com cmail20.com cmcm.com cms.gov cmu.edu cnbcindonesia.com cnet.com cnmsn.net
cnn.io cnnamador.com cnolnic.net cnrs.fr cnstrc.com cnzz.com coca-cola.com coches.net codashop.com
code.org code42.com codebig2.net codecademy.com codeium.com codeplex.com cognitivlabs.com coinbase.com
coindesk.com coinmastergame.com coinpan.com collinsdictionary.com colorado.edu coloros.com colostate.edu
columbia.edu com.be com.com com.ru com.se comcast.com comcast.net comfortel.pro comick.io comiko.net
commbank.com.au company-target.com company.site compass.com computrabajo.com concedederaserskyline.com
concursosnobrasil.com conectate.com.do confiant-integrations.net confluent.cloud congress.gov
conn3ct.space connextra.com consumerfinance.gov consumerreports.org contentsquare.net contentstack.io
contextualadv.com contextweb.com control4.com controlup.com convertexperiments.com convertkit.com
conviva.com cookielaw.org cookieyes.com cookpad.com coolccloud.com coolmathgames.com copart.com
core.ac.uk correios.com.br correoargentino.com.ar corriere.it cosme.net cosmic345.co cosmopolitan.com
costco.ca costco.com cottonon.com coub.com coupert.com coursera.org cowtpvi.com cox.net coxautoinc.com
cpan.org cpanel.com cpanel.net cpi.ad.jp cpmstar.com cra.cz craigslist.org crashlytics.com crazygames.com
crazyporn.xxx crcldu.com creativecdn.com credit-agricole.fr cricbuzz.com crisp.chat criteo.com criteo.net
croc.ru cronista.com crowd-umlaut.com crowdstrike.com croxyproxy.com crpt.ru crunchyroll.com
crwdcntrl.net cryoutcreations.eu crystalbet.com csfd.cz csic.es csis.org csmonitor.com ct.gov ctacdn.cn
ctdcdn.com ctdns.cn ctlcdn.cn ctmail.com ctxcdn.com cudasvc.com cuemath.com cumlouder.com cuni.cz
cuny.edu curalate.com curl.se custhelp.com customer.io cvent.com cvs.com cvte.com cwa.gov.tw cxense.com
cxwelcome.com cyberark.com cyberfolks.pl cyberghost.app cyberprotector.online cybersource.com cymru.com
czbooks.net d-net.pro dachicky.com dafiti.com.br daily.co.jp dailycaller.com dailydot.com dailyhunt.in
dailykos.com dailymail.co.uk dailyrecord.co.uk dailystar.co.uk dalyfeds.com dan.com danas.rs
dantri.com.vn daraz.com.bd daraz.pk darknaija.com darknessporn.com darty.com dashlane.com databricks.com
datacamp.com datadoghq-browser-agent.com datadoghq.com datapipe.net datart.cz datastax.com daum.net
dayunlinks.cn dbankcdn.ru dbankcloud.com dbankcloud.ru dbankedge.cn dc.gov dcinside.com dckr.io ddizi.im
ddns.net ddnss.de de.net dealerinspire.com decathlon.fr decolar.com dedeman.ro deepai.org deephot.link
deere.com deezer.com defense.gov defybrick.com degruyter.com deleted-ns.pw delfi.ee delish.com
delishkitchen.tv dellsupportcenter.com deloitte.com demandbase.com demon.co.uk derstandard.at deseret.com
desicinemas.tv designboom.com desitelugusex.com desmos.com destacamos.com destentor.nl detailroi.com
deti-online.com detik.com deutsche-bank.de deutschepost.de dev.to devicetask.com devline.tv dewafilm.xyz
dexcom.com dexscreener.com dfmc.com.cn dhakapost.com dhl.com dhl.de dhs.gov diagramjawlineunhappy.com
dialoguecorp.com dianping.com diariouno.com.ar dickssportinggoods.com diez.hn digbearings.com digi24.ro
digikala.com digistorm.com digitaleast.mobi digitalgov.gov digitallocker.gov.in digitalocean.com
digitaltarget.ru digitalturbine.com diigo.com dinotube.com directnic.com directv.com disa.mil discogs.com
discord.com discordapp.com discordapp.net discovery.com dish.com disney-plus.net disney.co.jp disney.com
disquscdn.com divar.ir diy.com diziyou.co dji.com dler.org dmoz.org dnb.com dnevnik.hr dns-diy.com
dns-diy.net dns-servers.vn dns-tm.com dns.com dns.eu dns.google dns.id dns.it dns.ne.jp dns.pt dns04.com
dnsdomen.com dnse0.com dnse1.com dnse3.com dnse4.com dnse5.com dnsexit.com dnsimple.com dnsowl.com
dnspod.net dnsv.jp dnsv1.com dnsv1.com.cn dnsv4.com docker.com docomo.ne.jp docsend.com doctolib.fr
doctoralia.com.br doctoreto.com docusign.com docusign.net doe.gov dogdrip.net domain.com
domaincontrol.com domainer.biz domainmarket.com domainserver.ne.jp domaintools.com dome9.com dominos.com
domru.ru dondominio.com donmai.us dood.li dood.to doodle.com doordash.com doppiocdn.net doramy.club
dot.gov dotloop.com dotvndns.vn dotyk.cz douban.com doubleclick.com doubleclick.net doujindesu.tv
douyinpic.com doviz.com downloadmv.site doxygen.nl doz.pl dpbossss.services dramaboxdb.com dramacool.bg
drawnames.com dreamhost.com dreamstime.com drift.com drmgms.com drogariasaopaulo.com.br drogasil.com.br
drom.ru dropbox.com dropboxstatic.com dropcatch.com dropgame.jp dropmms.com dropz-k.com druni.es
drweb.com dssott.com dtln.ru dto.jp dto.to dtsan.net dtscout.com dual-s-msedge.net duckduckgo.com
ducunt.com duke.edu duolingo.com duosecurity.com duowanns.com dutils.com dvr163.com dwcdn.net dwin1.com
dyn.com dyna-ns.net dynamics.com dynamicyield.com dynatrace.com dyndns.com dyndns.tv dyson.com dzone.com
e-msedge.net e-planning.net e-zpassny.com e621.net ea.com eac-front.com eagllwin.com easebar.com
eastmoney.com easy4ipcloud.com easyjet.com eater.com eaton.com ebanx.com ebay.co.uk ebay.com.au ebay.de
ebay.es ebay.it ebayrtm.com ebaystatic.com ecdnx.com ecer.com echodnia.eu echosat.net eci.gov.in
eckwai.com eclipse.org ecnavi.jp ecobee.com economictimes.com economist.com ecopsy.com edgecdn.ru
edgecdn.world edgedns-tm.info edgedns.ru edgekey.net edu-servers.net educacao.sp.gov.br education.gouv.fr
edx.org eenadu.net eepurl.com eeroup.com egais.ru eghtesadonline.com egihosting.com egnyte.com ehow.com
eiga.com eitaa.com ekatox.com elastic-cloud.com elconfidencial.com elcorreo.com eleadcrm.com
eleconomista.es electrodepot.fr elektra.mx elintransigente.com elisa.fi elliemae.io elmaz.com elo7.com.br
eloqua.com elsevier.com elstc.co elster.de eluniversal.com.mx emag.ro emailvision.net emarketer.com
emb-api.com embedly.com emerald.com emlakjet.com emojipedia.org emptyhammock.com emulab.net
emulatorgames.net enabiz.gov.tr enable-javascript.com encyclopedia.com energy.gov engadget.com
engagelab.cc enlightenment.org enpantallas.com enphaseenergy.com entrust.net eodev.com eonline.com
epa.gov epam.com epicentrk.ua epicgames.com eprocure.gov.bd equifax.com erne.co erome.com eroprofile.com
eroterest.net ertelecom.ru es.io escapefromtarkov.com escort-advisor.com escortbabylon.net eset.com
eskimi.com espacioapk.com espn.com.br espn.com.mx espn.ph espncdn.com espressif.com esri.com
essentiallysports.com estadao.com.br estadiodeportivo.com esteri.it estrelabet.com esxdos.org etahub.com
etc.uz ethz.ch etoland.co.kr etoote.com etoro.com etsy.com ettdnsv.com eufylife.com eum-appdynamics.com
eurodns.com eurogamer.net euronews.com europa.eu eventbrite.co.uk eventbrite.com everesttech.net
everydayhealth.com evexxx.com evgnet.com evo-games.com evri.com ew.com ewg.org ex.co examiner.com
excite.co.jp exhentai.org exitgames.com exoclick.com exp-tas.com experian.com exponea.com exporntoons.net
express.co.uk expressen.se expressvpn.com ey.com eye4.cn eyeo.com eyeota.net ezoic.net ezoicns.com
ezvizlife.com ezvizru.com f-sos.net f2pool.com f5.com f95zone.to facct.ru facebook-hardware.com
facebook.com facebook.net faceit.com facemojikeyboard.com faceueditor.com faipod.com fakt.pl
falabella.com falabella.com.co falabella.com.pe famatech.com familyclub.jp familysearch.org fanatik.ro
fandango.com fanfiction.net fanmtl.com fantacalcio.it fantia.jp faradeed.ir fararu.com fardayetaze.ir
fareharbor.com farfetch.com farming-simulator.com farpost.ru fas.org fast.com fastcgi.com fastdl.app
fastly-masque.net fastvideosave.net fatalmodel.com fattoincasadabenedetta.it fb-t-msedge.net fb.com
fb.watch fbcdn.net fbi.gov fc2.com fcc.gov fcomet.com fdj.fr fdownloader.net fedex.com feedburner.com
feednews.com felenasoft.com felissimo.co.jp fengpongshu.com fextok.com fifa.com figma.com
filezilla-project.org filgoal.com filimo.com filmaffinity.com filmesporno.xxx filmix.fm filmstarts.de
filmyfly.durban filmyfly.rodeo filmyzilla.com.bo filmyzilla.com.fj finam.ru financialexpress.com
financialpost.com findagrave.com finn.no finya.de firebaseapp.com firebaseio.com firefox.com
fireoscaptiveportal.com firetvcaptiveportal.com firstpost.com firstvds.ru fisglobal.com fitbit.com
fitorf.ru fiu.edu fiverr.com flashscore.co flashscore.co.id flashscore.co.uk flashscore.co.za
flashscore.com.ng flashscore.com.ve flashscore.pl flashscore.pt flashscore.ro flashtalking.com
flat-ads.com flic.kr flightaware.com flightrising.com flingo.tv flipboard.com fliphtml5.com flipkart.com
flixcdn.com flo.com.tr flocktory.com floors.dev flowermanga.net fmb.la fn-pz.com fnn.jp focus-news.net
fojik.site fon.bet fontanka.ru fontawesome.com food.com footmercato.net footprint.net forbes.com
forbesjapan.com force.com foreca.fi foresee.com forms.gle formula1.com forocoches.com forticloud.com
fortiddns.com fortnite.gg fotogramas.es fotor.com fout.jp fox.com foxnews.com fpo.xxx
fractionfridgejudiciary.com frameo.net france24.com francetvinfo.fr free.fr freebit.net freebitco.in
freee.co.jp freefiremobile.com freegames.com freepik.com freeprivacypolicy.com freeservers.com
freesexkahani.com freetype.org freevideo.cz freewebs.com freshdesk.com freshporno.net freshservice.com
freshworks.com freshworksapi.com friv.com frmdom.com frontapp.com frontiersin.org ftc.gov fto.to
fu-berlin.de fuckmoral.com full-count.jp fullhdfilmizlesene.de fullstory.com funda.nl funinexchange.com
funnyjunk.com funsdata.com fuq.com fusionauth.io fussball.de fut.gg futbin.com futbol24.com
futbolfantasy.com futurelearn.com fws.gov fyber.com g.page g4media.ro gaana.com gainsightcloud.com
gala.de galaxydata.ru gama.ir game-sdk.com game8.co game8.jp gamebanana.com gameforge.com gamemania.co.ke
gamepass.com gameshop4u.com gamespot.com gamewith.jp gamifyspace.com gamma.app ganamos.co gandi.net
gandul.ro gap.com garena.com garmin.com garotacomlocal.com gate.io gatech.edu gauthmath.com gawker.com
gay0day.com gaymaletube.com gays-cruising.com gazeta.ru gazetawroclawska.pl gazprombank.ru gbnews.com
gboxlab.com gcdn.co gcloudcs.com gda.pl gdemoideti.ru gdz.ru geeksforgeeks.org geeksquad.com geetest.com
geforce.com geico.com gekso.xyz gelbooru.com gemius.pl gencat.cat geneanet.org genius.com geocaching.com
geocities.com geocities.jp geoedge.be getbeamer.com getcourse.ru getdropbox.com getgo.com
getgreenshot.org getjobber.com getmodsapk.com getpublica.com getresponse.com getty.edu gettyimages.com
getui.com ggbluefox.com ghost.org ghostery.com ghostery.net giaoducthoidai.vn giex.ru gifi.fr gifshow.com
giga.chat giga.de gigaset-elements.com gigaset.net gigya.com gimp.org gimy.ai gingerall.com giphy.com
girlschannel.net gismeteo.kz gist.build git-scm.com github.com github.io githubcopilot.com
githubusercontent.com gitlab.com gitlab.io gjacky.com gkg.net gksmdns.com glamour.com glance.net
glassdoor.co.in glavcom.ua globalcdn.co globalnews.ca globalsign.com globenewswire.com globo.com
gloswielkopolski.pl gmail.com gmarket.co.kr gmru.net gmu.edu gmw.cn gname-dns.com gnome.org go-mpulse.net
go.com go.dev gocomics.com godaddysites.com goethe.de gofundme.com gog.com goguardian.com gohugo.io
goibibo.com golang.org goldapple.ru goldenfrog.com goo.ne.jp goodnovel.com goodoo.ru goodreads.com
goodreturns.in goodrx.com google.ad google.am google.as google.ba google.be google.bs google.ca
google.cat google.cd google.cl google.co.ao google.co.bw google.co.ck google.co.cr google.co.jp
google.co.ke google.co.mz google.co.nz google.co.th google.co.tz google.co.uk google.co.vi google.co.zm
google.co.zw google.com google.com.af google.com.ag google.com.ai google.com.au google.com.bd
google.com.bo google.com.co google.com.do google.com.et google.com.fj google.com.gh google.com.gt
google.com.hk google.com.kw google.com.ly google.com.mx google.com.na google.com.nf google.com.ni
google.com.pe google.com.pg google.com.ph google.com.qa google.com.sb google.com.sv google.com.tj
google.com.tw google.com.ua google.cv google.de google.dk google.dm google.dz google.ee google.es
google.fi google.fr google.ga google.ge google.gg google.gm google.gp google.gr google.hr google.hu
google.im google.jo google.kg google.kz google.la google.li google.lk google.lt google.md google.mg
google.ml google.mn google.ms google.org google.pn google.pt google.rs google.ru google.rw google.se
google.sh google.sk google.sm google.sn google.so google.sr google.st google.tg google.tk google.tm
google.tt google.us google.vg google.vu googleadservices.com googleapis.cn googlemail.com googlepages.com
googlesyndication.com googletagmanager.com googletagservices.com googleusercontent.com googlevideo.com
goooooooooooooooooooooooooooooooooooooooooooooooooooooooooogle.com gos-gsp.io goskope.com gosuslugi.ru
goto.com gotomeeting.com gotoresolve.com gotostage.com gounn.ru gov.uk gov.uz govdelivery.com govinfo.gov
gpfans.com gpo.gov gq.com grab-bat.net grab.com grabpay.com gradescope.com grafana.com grafana.net
gramedia.com grammarly.com grammarly.net gravatar.com greenend.org.uk greenhouse.io grindr.com grofer.io
groupon.com gs.com gsa.gov gslb.com gsp.ro gst.gov.in gstatic.com gta.gov.zw gtm-a2b2.com gtranslate.net
guard.io guardian.co.uk gucci.com gulfnews.com gumtree.com gutefrage.net gutenberg.org guxidrookr.com
gva.es gvt1.com gyakorikerdesek.hu gyazo.com gzip.org h264.io haberturk.com habr.com hadronid.net
hamariweb.com hamyar.in handle.net hani.co.kr hanime1.me haplat.net happymail.co.jp happymh.com
happymod.com haproxy.org haproxyedge.net haraj.com.sa harborfreight.com haremaltin.com harpersbazaar.com
harrahs.org hatena.ne.jp hatenablog.com hath.network hawaii.edu hawaii.gov hayneedle.com hbr.org
hclips.com hdfilmizle.to hdhindisex.com hdporncomics.com hdpornfree.xxx hdpornvideoindia.pro hdslb.com
hdtodayz.to hdtube.porn he.net health.gov healthcare.gov healthsherpa.com healthychildren.org
heapanalytics.com hearstapps.com heart.org heavy-r.com hello.porn hellomagazine.com helpguide.org
helpme.net helpshift.com helsinki.fi hentai.name hentai20.io hentaicity.com hentaifox.com hentaihaven.xxx
hentaiheroes.com hentaila.com hentaila.tv hentairead.com heovl.blog hepsiburada.com here.com hereapi.com
heritage.org hermes.com heroku.com herokuapp.com hetzner.com heute.at heytapdl.com heytapdownload.com
heytapimg.com heytapmobi.com heytapmobile.com hhs.gov hiaiabc.com hicloud.com hihonor.com
hihonorcloud.com hik-online.com hilton.com hinet.net hismarttv.com hitomi.la hitster.fm hitta.se
hiyaapi.com hkjc.com hlebo.com hlebo.mobi hln.be hltv.org hna.de hobbylobby.com hochi.news hoerzu.de
hoes.tube hoidap247.com hola.com hollisterco.com hollywoodreporter.com home-assistant.io home.blog
homecenter.com.co homedepot.ca homedepot.com.mx homestead.com hopkinsmedicine.org horoscope.com
host-food.ru hoster.kz hoster.ru hosteurope.de hostgator.mx hostia.name hostinger.com hostpoint.ch
hosttech.ch hotjar.com hotmail.com hotnews.ro hotornot.com hotstar.com hottopic.com house.gov
housecallpro.com houzz.com howstuffworks.com howtogeek.com hoyoverse.com hpdaas.com hpe.com hqt0w.com
hrblock.com hrzn-nxt.com hs-analytics.net hs-scripts.com hs-sites.com hsadspixel.net hsbc.co.uk hsbc.com
hsbc.com.hk hse.ru hsex.men hstgr.net html5up.net huan.tv huanqiu.com huawei.com huawei.ru
huaweicloud-dns.com hubhc.com hubspot.com hubspotemail.net hubspotpagebuilder.com hudl.com
huffingtonpost.co.uk huffingtonpost.com huffingtonpost.es hugedomains.com huggingface.co hulu.com
hulustream.com humeysha.com huntress.io huya.com huyamba.info hwg.org hyprmx.com hzmklvdieo.com
i-ready.com i18n-pglstatp.com iana.org iastate.edu ib-game.jp ib-ibi.com ibb.co ibiblio.org ibm.com
ibomma.day ibtimes.co.uk ibytedtos.com icanhazip.com icann.org icbc.com.cn ice.com icicidirect.com
icloud-content.com icloud.com icloud.com.cn icndns.net ico.org.uk icq.com icrc.org id5-sync.com idc.com
idealista.com idealmedia.io idealo.de identrust.com idnscloud.com idokep.hu idos.cz idrive.com iea.org
iesnare.com iess.gob.ec ietf.org ifconfig.me ifixit.com ifood.com.br igamecj.com igram.world igvita.com
ihc.ru ihg.com ihrhls.com iinet.net.au ijavhd.com ilbe.com ilgazzettino.it ilgiornale.it iliad.it
illinois.edu illusionblack.com ilmessaggero.it ilmeteo.it ilo.org iloveimg.com ilsole24ore.com
iltalehti.fi im-apps.net images-amazon.com imageshack.com imageshack.us imagevenue.com imdb.com imf.org
imkirh.com immedia-semi.com immobiliare.it immobilienscout24.de immoweb.be imoim.net imolive2.com
impact.com impactcdn.com impactradius-event.com impervasecuredns.net impression.link imtwjwoasak.com
imunify360.com inbox.lv inc.com incognia.com indeed.com indeed.tech independent.co.uk independent.ie
index.hu indexww.com india.com indiamobiletube.com indianets.com indianexpress.com indianoil.in
indianrail.gov.in indiatimes.com indiegogo.com indiewire.com indriverapp.com indystar.com infobip.com
infojobs.net infomaniak.ch infomaniak.com infonline.de informer.rs infourok.ru infoworld.com
infura-ipfs.io inkuai.com inmobi-choice.io inmobi.com inmobicdn.net inn.ru inner-active.mobi inpvp.net
insales.ru inscloudgate.net insta-stories-viewer.com instabug.com instacart.com instagram.com instana.io
instiz.net instructables.com instructure.com instyle.com interactgo.com intercom.com interfax.ru
intermedia.net intimissimi.com intlgame.com investidor10.com.br investopedia.com investorgain.com
invisalign.com inwporn.com inxxx.com iobnet.co.in ioe.vn ioh.co.id iol.co.za iotbing.com ipfs.io
ipinfo.io iplanet.com ipsos.com iptv2022.com ipv4only.arpa ipvanish.com iq.com iqiyi.com iqm.com
iranlms.ir iras.gov.sg irctc.co.in irdeto.com irecommend.ru irna.ir is.fi is.gd isaidub9.com isc.org
iseeme.com iskur.gov.tr isna.ir iso.ch iso.org ispot.tv issuu.com itau.com.br itch.io itemsatis.com
iterable.com itorrents-igruha.org its.porn itsupport247.net iubenda.com ivi.ru ivicdn.tv iwank.tv ix.ru
ixbt.com ixigo.com ixl.com izatcloud.net jable.tv jagran.com jalf.com jang.com.pk janitorai.com
jansatta.com japanpost.jp jav.guru java.net javdock.com javlibrary.com javsek.net jbhifi.com.au
jbzd.com.pl jc-gs.com jcb.co.jp jdcache.com jetbrains.com jhkkjkj.com jhu.edu jianshu.com jiathis.com
jimdo.com jimdofree.com jimdosite.com jino.ru jiomart.com jisin.jp jitsi.net jivosite.com jjgirls.com
jkanime.net jofogas.hu jogemoa.com johnlewis.com joinhoney.com jomodns.com jorudan.co.jp josex1.name
jovencitas.gratis joyclub.de jp.net jpmorganchase.com jpost.com jprime.jp jpush.cn jquery.com js.org
js7k.com jsdelivr.net jsonline.com jtvnw.net juegosonce.es jugantor.com juicyads.com justia.com jut.su
jutarnji.hr jw.org jwpcdn.com jwpltx.com jwpsrv.com kahoot.it kakaku.com kakao.com kaliscan.io
kamababa.desi kameleoon.eu kandji.io kantotin.com kaotic.com kargo.com kariyer.net karnataka.gov.in
karo-pay.com karte.io kaspersky-labs.com kaspersky.com kasta.ua kaufland.de kavak.com kbz0pwvxmv.com
kdocs.cn kdreams.jp keenetic.pro keirin.jp kerala.gov.in ketqua04.net keydisk.ru kgns1.com khafan.net
khelo24bet.com kia.com kickstarter.com kidsa-z.com kidshealth.org kinghost.com.br kingmods.net
kingofshojo.com kinnser.net kinogo.ec kinopoisk.ru kion.ru kisskh.co kit.com kit.edu kitapyurdu.com
klarna.com klix.ba kmv.ru knowbe4.com knowyourmeme.com kochava.com koctas.com.tr kolesa.kz komect.com
komiku.com kommersant.ru kompas.com kompoz2.com konami.net kooora.com korrespondent.net kotsovolos.gr
kp.ru kpn.net kqed.org kriesi.at kroger.com krone.at ks-cdn.com ksapisrv.com ksmobile.com ksyna.net
ksyuncdn.com ktalk.ru ktkjmp.com kto.com ku.edu kuaishou.com kubernetes.io kueezrtb.com kuiniuca.com
kunasystems.com kundelik.kz kunlunhuf.com kunlunsl.com kurir.rs kurnik.pl kuronekoyamato.co.jp
kustomerapp.com kuwo.cn kwai-pro.com kwai.net kwaicdn.com kwcdn.com kwimgs.com ky.gov kzgdz.com kzhi.tech
l-frii.com l-msedge.net l-tike.com la.gov lacentrale.fr lachainemeteo.com lacuerda.net ladepeche.fr
ladies.de lagradaonline.com lahuashanbx.com lakakids.com lanacion.com.ar laodong.vn lapalabradeldia.com
laposte.fr lapresse.ca laravel.com larazon.es laredoute.fr last.fm lastampa.it lastpass.com latercera.com
lavoixdunord.fr lavoz.com.ar lavozdegalicia.es law.com lazada.co.id lazada.com lazada.com.my lazada.sg
lazada.vn lazybumblebee.com lbl.gov lc.chat lcv.ne.jp leagueofgraphs.com leagueoflegends.com leaktube.net
leboncoin.fr leeds.ac.uk lefties.com leggo.it lego.com lemonde.fr lemonpi.io lendingtree.com lenta.tech
lepoint.fr lequipe.fr leroymerlin.com leroymerlin.es leroymerlin.pl leroymerlin.pt lesechos.fr
lesnumeriques.com lespompeurs.com letsencrypt.org levante-emv.com levi.com lexisnexis.com lexpress.fr
lfstrm.tv lg.co.kr lgappstv.com lgtvcommon.com lgtvsdp.com liadm.com liberation.fr libertatea.ro
libpng.org libria.fun libsyn.com licdn.com lidl.com liebertpub.com lifehacker.ru lifeomic.com lifo.gr
liftoff-creatives.io liftoff.io lightboxcdn.com lightnovelworld.co lijit.com likee.com likee.video
likeevideo.ru lilithgame.com lindependant.fr line-apps.com line.me linewize.net link.net linkedin.com
linksys.com liquipedia.net list-manage.com list.am listcrawler.eu listrakbi.com literotica.com
litgorod.ru litnet.com live-video.net live.com live.net liveabout.com livecamrips.su
livechatenterprise.com livechatinc.com livedoor.com livehindustan.com liveintent.com livekit.cloud
livemint.com liverpool.com.mx liverpoolecho.co.uk livescore.com livesports088.com livestrong.com
livetex.ru liveworksheets.com llnw.net lmco.com lne.es lnk.to lobstertube.com loc.gov localytics.com
locanto.com.au loclipsex.net lodz.pl logi.com login.gov logitech.com logitech.io logmein.com lokmat.com
lolalytics.com lonelyplanet.com long.tv lookmovie2.to lookout.com loom.com loopme.me looti.net looti.org
lot-online.ru loteriasyapuestas.es lotterypost.com lottomatica.it love4porn.com loveread.ec lpsg.com
lse.ac.uk ltguevmavv.com ltmsphrcl.net lu.se lua.org lucky.net lufthansa.com lululemon.com lura.live
luxuretv.com lxtgame.com lyft.com lyft.net lystit.com m.me m98.bet maariv.co.il macomnet.ru
macromedia.com macrumors.com mactelecom.net maersk.com magento.cloud magerta.ir magicbricks.com magnit.ru
mail.com mailchi.mp mailerlite.com mailinabox.email maine.gov malaysiakini.com mambu.com manchester.ac.uk
manchestereveningnews.co.uk mandmdirect.com mandrillapp.com manga168.net manga18.club mangabuff.ru
mangago.me mangakimi.com manganelo.com mangapark.net mangatoto.com mangatoto.net mangatoto.org mango.com
mangosip.ru manhuagui.com manhuaplus.org manhuatop.org manhuaus.com manhwas.net manoramaonline.com
mantraonline.com manual.canon mapbox.com marca.com mariadb.org marketingcloudapis.com marketo.com
markt.de marktplaats.nl marmiton.org marthastewart.com marvel.com masa49.com masrawy.com
massagerepublic.com masstamilan.dev mastercard.com mastodon.social matalan.co.uk mathplayground.com
mathrubhumi.com mathtag.com mathway.com mathworks.com matichon.co.th matomo.cloud matomo.org mattel.com
maximum-status.com maxmind.com maxpreps.com mayoclinic.org mbcej.org mbeaj.org mbga.jp mbhiz.org
mbimg.org mbl.is mbqgu.org mbqtj.org mbtba.org mbwnp.org mbwww.org mbznp.org mcafee.com mchs.ru
mckinsey.com mcusercontent.com mcwcasino.io mdzol.com me-qr.com me.com medallia.com media.net
media6degrees.com mediaexpert.pl mediafire.com mediamarkt.es mediarithmics.com mediatek.com
mediawallahscript.com mediawiki.org medicalnewstoday.com medicalxpress.com medicare.gov medium.com
medonet.pl medrxiv.org medscape.com meesho.com meetme.com mega.co.nz megapersonals.eu megoplan.ru
meituan.com meituan.net meitustat.com meizu.com memcached.org mercadolibre.cl mercadolibre.com
mercadolibre.com.mx mercadolivre.com mercadolivre.com.br mercadopago.com mercadopago.com.ar mercari.com
mercedes-benz.com merchantlink.com merkur.de merriam-webster.com meshok.net met.no meta.com
metacritic.com metal-archives.com metamask.io meteo.gr meteofrance.com meteorf.ru metro.co.uk
metropoles.com metruyencv.com mexc.com mfadsrvr.com mfms.ru mgid.com mgm.gov.tr mgmresorts.com mgts.ru
mgtv.com mheducation.com mhlw.go.jp miamiherald.com michaelkors.com microfocus.com microsoft.com
microsoft.us microsoft365.com microsoftapp.net microsoftcasualgames.com microsoftonline.com
microsoftpersonalcontent.com microworkers.com midasbuy.com midasplayer.cloud midea.com.cn midilibre.fr
mihanwebhost.com miibeian.gov.cn miit.gov.cn miitbeian.gov.cn mijia.tech mikrotik.com miku-doujin.com
milanuncios.com milli.gold milliyet.com.tr mimecast.com mimecast.net mindbodyonline.com mine.nu
minecraft-services.net minecraftservices.com mingky.net miniclip.com mintegral.com mintegral.net
mipn-solutions.net miro.com mirror.co.uk missav123.com missena.io missouri.edu missyusa.com miui.com
mixi.jp mixpanel.com mixputaria.com mizuhobank.co.jp ml.com ml314.com mlb.com mlive.com
mmechocaptiveportal.com mmstat.com mn.co mn.gov mnaspm.com mncdn.com moatads.com mobalytics.gg mobfox.com
mobile.de mobile01.com mobilefuse.com mobileiron.com mobiusltd.com mobiuspace.net modland.net
modsecurity.org modyolo.com moe.video moengage.com mofa.go.jp mojang.com moma.org momon-ga.com
momoshop.com.tw mona.co money.pl moneycontrol.com moneysupermarket.com mongodb.net
monitordomercado.com.br monotaro.com moodle.org moonactive.net moovitapp.com moppy.jp morganstanley.com
mosmedzdrav.ru mossport.ru mossru.com mosyle.com motortrend.com moveaws.com movetv.com mozgcp.net
mozilla.com mparticle.com mps.gov.cn mpsuadv.ru mradx.net mrush.mobi msappproxy.net msauth.net
msauthimages.net msdmanuals.com msdn.com msecnd.net msedge.net msftconnecttest.com msftstatic.com msi.com
msidentity.com msk.ru mstar.com.my mto.to mts.ru mtu.ru mullvad.net multiscreensite.com multporn.net
mundodeportivo.com muni.cz musescore.com mux.com mxptint.net my-force-user-content.com
my-lightning-container.com my-personaltrainer.it my-salesforce-hub.com my.gov.ir myanimelist.net mycdn.me
mycima.cc mydesi2.net mydnspt.net myfitnesspal.com myflixerz.to myfritz.net myherbalife.com
myhostadmin.net myhuaweicloud.com myinsales.ru mykronos.com mypertamina.id mypurecloud.com myq-cloud.com
myqcloud.com myroute53.com myshopline.com myspace.com mysql.com mysterium.network mystrikingly.com
mythad.com myvzw.com myworkdayjobs.com mywot.com n-able.com n11.com n1info.rs n2ch.net nadex.com nag.ru
naiwoalooca.net nakheelteam.cc name-services.com name.com namebright.com namebrightdns.com namecheap.com
namecheaphosting.com namnak.com namu.wiki nan-net.com nanocosmos.de narod.ru narvar.com nasa.gov nate.com
nationalarchives.gov.uk nationalgeographic.com nationalinterest.org nato.int natura.com.br nature.com
nature.org natwest.com navdmp.com naver.com naviance.com navy.mil navyfederal.org nba.com nbc.com
nbcnews.com nbcnewyork.com nbcsports.com nbcuni.com nber.org ncl.ac.uk ncore.pro ncsl.org ndcimgs.com
ndm9.xyz ndmsystems.com ndtv.com ndtv.in nease.net nel.goog nespresso.com net-empregos.com net-line.pro
net.ru netease.com netflix.com netflix.net netgate.com netgear.com netis.cc netkeiba.com netlify.com
netlifyglobalcdn.com netmagicians.com netmarble.com netnod.se netperf.org netshoes.com.br nettavisen.no
nettiauto.com nettruyenww.com network-auth.com networkadvertising.org newcastle.edu.au newrepublic.com
newsbomb.gr newscientist.com newsday.com newsroom.bi newstatesman.com nexage.com nextcloud.com
nextersglobal.com nextlgsdp.com nextmillmedia.com nezavisne.com nfl.com nflxext.com nflxso.net
nflxvideo.net nfse.gov.br ngenix.net nghttp2.org nginx.org ngl.link ngs.ru ngtv.io nguoiquansat.vn
ngxcld.com nhk.jp nhk.or.jp nianticlabs.com nic.ai nic.cz nic.de nic.do nic.fr nic.my nic.pw nic.uk
nic.uy nic.video nicehash.com niceincontact.com nielsen.com nieuwsblad.be niezalezna.pl nifty.com nih.gov
nikkansports.com nikkei.com nikkei225jp.com nimo.tv nine.com.au ning.com ninisite.com ninjarmm.com
nishinippon.co.jp nissen.co.jp nist.gov nitrotype.com njavtv.com nkiri.com nla.gov.au nme.com nmrodam.com
nnppffccddggdd.com no-ip.com no-ip.org noaa.gov nobat.ir nobitex.ir nocookie.net nodacdn.net nodejs.org
nodepay.org nokia.com nola.com nontondrama.click noor-book.com nordstrom.com nordvpn.com nos.nl nosv.org
notamedia.ru note.com notion.site notion.so nottingham.ac.uk nova.cz nova.rs novelfull.com novelpia.com
novinky.cz novotelecom.ru now.gg nowosci.com.pl nowtv.com.tr npmjs.com npr.org nr-data.net nr-ops.net
nrdc.org nregastrep.nic.in nrich.ai nrk.no nrw.de ns.ua nsctotal.com.br nstld.com nsw.gov.au nta.go.jp
nto.pl ntp.org ntv.com.tr ntv.ru nuancemobility.net nubank.com.br nuevoloquo.ch nuget.org nukistream.com
nulls.gg nur.kz nurd.com nus.edu.sg nv.ua nvi.gov.tr nvidia.com ny.gov nyahentai.re nydailynews.com
nykaa.com nymag.com nypl.org nzherald.co.nz nzz.ch o3.ru o365filtering.com oaistatic.com
oaiusercontent.com oath.com observeit.net oclc.org ocn.ne.jp octopus.com oddspark.com odnoklassniki.ru
odoo.com odysee.com oecd-ilibrary.org oecd.org office.net office365.us ohchr.org ohio.gov ohmy.bid
oikotie.fi ojp.gov ok.porn ok.xxx okbet.com okcdn.ru okko.tv okta.com okx.com olark.com ole.com.ar
olhardigital.com.br olm.vn olx.in olx.ro olx.ua olxcdn.com olympic.org olympics.com omappapi.com
omnitagjs.com omtrdc.net on.net onabet.com onaudience.com ondigitalocean.app one.com one.one onedrive.com
onef.pro onefootball.com onetag-sys.com onetrust.io online-metrix.net onmicrosoft.com ons.gov.uk
ontario.ca onthemarket.com oolveri.com open-adsyield.com openai.com opencan.net openedition.org
openldap.org openlibrary.org opensea.io openssl.org openstreetmap.org opentext.com openxcdn.net
opera-api.com opera-mini.net opera.software opera.technology oppo.com optable.co optimizely.com
oracle.com oraclerealm1.com orbsrv.com oregonstate.edu oreilly.com oremanga.net orf.at org.ru
oricon.co.jp orlandosentinel.com ortb.net osano.com osha.gov ospserver.net osu.edu otomoto.pl otto.de
ou.edu ouedkniss.com ouo.press ouraring.com outbrain.com outbrain.org outlook.com outlookindia.com
outsideonline.com ov1o.com over-blog.com overleaf.com overstock.com ovh.net ovo.id ovotech.org.uk
ovscdns.com ovscdns.net ow.ly owneriq.net ownit.se ox.ac.uk oxcs.net oxfordjournals.org oxu.az oxylabs.io
ozon.by ozone.bg p-bandai.jp p-msedge.net p-n.io p-world.co.jp p76prod.systems packagist.org
packetshare.io packzy.com paddypower.com page.link pages.dev pagesjaunes.fr pagina12.com.ar paheal.net
palantirfoundry.com palm.tech palmsbet.com paloaltonetworks.com pananames.com panda.org pandasecurity.com
pangle.io pantheonsite.io papy.co.jp paramount.tech paramountplus.com parastorage.com parcelsapp.com
pardot.com pareci.net parents.com paris.fr parivahan.gov.in parkingcrew.net parliament.uk parsely.com
partner.co.il pastelink.id patagonia.com patch.com patreon.com patria.org.ve pavietnam.vn pawmanga.com
paycomonline.net paypal.me paypalobjects.com paypay.ne.jp paziresh24.com pb.com pbase.com pbstck.com
pbxai.com pchome.com.tw pciconcursos.com.br pcmag.com pcpartpicker.com pdfcoffee.com pdflib.com pdst.fm
peacocktv.com peakgames.net pearson.com pelotainvernal.com penguinrandomhouse.com people.cn people.com
perfdrive.com perfectgirls.xxx perimeterx.net permutive.com personio-internal.de peryagame.com petco.com
petel.bg pex.jp pexels.com pfizer.com pgf-thek63.com pgsgame.online phantom.app phgop1.com phicdn.net
philly.com phimxxx.ai phlextmf.net pho.to photobucket.com phpbb.com phpmyadmin.net phunutoday.vn
piaotia.com piccoma.com picrew.me pictoa.com pik.ru pin.it pinduoduo.com pinimg.com pink.rs pinkrose.uno
pinterest.co.uk pinterest.com pinterest.de piojm.tech pippio.com piratbit.fun pisofiph.com
pitaya-clientai.com pitc.com.pk pitchfork.com pixiv.net pixlr.com pixverse.ai pku.edu.cn platformaofd.ru
platoboost.com playfabapi.com playfootball.games playinexch.com playmods.net playstation.com
playstation.net playwire.com plazavea.com.pe plejada.pl plesk.com plex.tv plo.vn plos.org plumenet.io
pluralsight.com pluto.tv pndsn.com pngtree.com pngwing.com poder360.com.br podolyaka.ru poe.com pointi.jp
pointmediatracker.com pokemon.com pokepara.jp politico.com politifact.com polovniautomobili.com
polygon.com pomorska.pl pomponik.pl ponta.jp poophd.vip popin.cc popsci.com popularmechanics.com
poringa.net porn300.com porngameshub.com pornhat.com pornhat.one pornhat.video pornhoarder.tv pornhub.com
pornhub.org pornid.name porno-zona.com pornoborshch.com pornobrasil.com pornocarioca.com pornolandia.xxx
pornomineiro.com pornone.com pornpics.com pornpics.de pornstars.tube pornxp.quest pornzog.com
portfolio.hu poshmark.com poshvine.com post-gazette.com post.ir poste.dz poste.it postermywall.com
postgresql.org postman.com postrelease.com postype.com potterybarn.com powerapps.com powerplatform.com
pozdravok.com pp.ru pracuj.pl prajavani.net pravda.ru premierbet.com presage.io president.jp
pressreader.com pretty-fly4.com prezi.com priceline.com primeriti.es primevideo.com primicias.ec
princeton.edu prismic.io privacy-mgmt.com privacymanager.io privacysandboxservices.com
privateinternetaccess.com pro32connect.ru probo.in prodgdc.com prodigygame.com producthunt.com profi.ru
programme-television.org progressive.com project-limelight.com prokerala.com proofpoint.com prosport.ro
prosv.ru prothomalo.com proton.me protonmail.com protothema.gr proximabeta.com proxyium.com prozis.com
prreqcroab.icu prserv.net pruffme.com prweb.com pscp.tv psegeevalrat.net psiphon.news psu.edu
psychcentral.com ptsecurity.com ptt.cc publicnode.com publictracker.xyz pubnub.com pudelek.pl
pullandbear.com pure.cloud purelovers.com purepeople.com purestorage.com pushnotifs.com pussyboy.net
pv-cdn.net pvp.net pw.live pwc.com pypi.org pyrus.com python.ca python.org qatarairways.com qcloudcdn.com
qcomgeo2.com qh-lb.com qhimg.com qianxun.com qiniudns.com qlogo.cn qnap.com qodeinteractive.com qpic.cn
qq.com qqq-ttss.su qtlcdn.com quad9.net qualcomm.com qualtrics.com qualys.com quantserve.com
quantummetric.com quark.cn queniubm.com queniuco.com queniuiq.com queniuiy.com queniurc.com queniusy.com
queniutc.com queniuuf.com queniuum.com quickconnect.to quicksetcloud.com quill.org quiz-facts.com
quizizz.com qustodio.com qvc.com qvc.de qvc.jp qvdt3feo.com qwest.net qxbroker.com qz.com r01.ru r7.com
rackcdn.com rackspace.com rackspace.net rackspacecloud.com rackspaceclouddb.com radio-canada.ca
radiofrance.fr radiozet.pl radissonhotels.com railyatri.in rainberrytv.com rajwap.cc rakuten.co.jp
rakuten.com ralphlauren.com ramzinex.com rand.org ranker.com rapidssl.com rareanimes.me raspberrypi.com
raspberrypi.org rat.xxx rateyourmusic.com rawstory.com razer.com rb.gy rbc.com rbx.com rdatasrv.net
rdsnet.ro readawrite.com readthedocs.io readthedocs.org realclearpolitics.com realitatea.net realme.com
realtor.com reason.com reasonsecurity.com rebrand.ly recaptcha.net redbus.in redd.it reddit.com
redfin.com redgifs.com redhat.com redislabs.com redspell.ru redtube.com redtube.com.br redwap.me
reference.com refinery29.com reg.ru register.com register.it registry.in rei.com relevo.com remove.bg
rentmashin.com replit.com reserved.com resetdigital.co resheba.top respawn.com retailrocket.ru
returnyoutubedislikeapi.com reuters.com revcontent.com reverso.net revolut.com rezka.ag rezultati.com
rezync.com rfa.org rfc-editor.org rferl.org rfihub.net ria.com ria.ru rian.ru rice.edu richaudience.com
ridewithvia.com ridibooks.com rijksoverheid.nl rijksoverheidnl.nl ring.com ringcentral.com riotgames.com
rip.ie ripe.net ripley.com.pe ripn.net rixengine.com riyasewana.com rlcdn.com rncdn7.com rnp.br
robinhood.com roche.com rojadirectaenvivo.pl roku.com rokutime.com rollingstone.com romaniatv.net
romarg.com romsgames.net rongbachkim.net rootsoc.com roozaneh.net ropro.io rosneft.ru rostelecom.ru
router-network.com routledge.com royalcaribbean.com royalroad.com rpi.edu rqmob.com rs-online.com
rsasecurity.com rt.com rt.ru rtb.mx rtbf.be rtbhouse.net rtblab.net rtbsystem.com rte.ie rttv.ru rtve.es
ruangguru.com ruay.com rubiconproject.com rubrik-lab.com ruckuswireless.com rudderlabs.com
rudderstack.com rug.nl ruhr24.de ruidongcloud.com ruijienetworks.com rule34.us rule34video.com
ruliweb.com rumble.com runescape.com runescape.wiki runnersworld.com rusoska.mobi rusprofile.ru
russianpost.ru rustore.ru rutarget.ru rutgers.edu ryanair.com rylmtch.com rynekzdrowia.pl rzd.ru rzone.de
s-onetag.com saasexch.com saasexch.io saasprotection.com sabah.com.tr saby.ru sacdnssedge.com
safebrowsing.apple safedk.com safesecureweb.com sage.com sakshi.com salesforce-sites.com salesforce.com
salesforceliveagent.com salon.com samhsa.gov samplicio.us samregion.ru sams.com.mx samsara.com
samsclub.com samsung.com samsungapps.com samsungcloud.com samsungcloud.tv samsungcloudcdn.com
samsungconsent.com samsungdm.com samsungiotcloud.com samsungmax.com samsungmdec.com samsungnyc.com
samsungotn.net samsungpositioning.com samsungqbe.com samsungrs.com samsungvisioncloud.com sanity.io
sanofi-synthelabo.com sanspo.com santander.co.uk santander.com santander.com.br sape.ru sapphireonline.pk
sapsf.com sapsf.eu sarahah.pro sarapbabe.com sarhne.com sarkariresult.com sarthaks.com sas.com
sassa.gov.za sat.gob.mx satofull.jp satta-king-fixed-no.in sattasport.in saucelabs.com saveclip.app
savefrom.net savvis.net say.games sba.gov sbcglobal.net sberdevices.ru sbis.ru sbisec.co.jp sbixby.com
sbrf.ru sbs.com.au sc-cdn.net sc-gw.com sc-static.net sc.edu scarabresearch.com scdn.co
scholarships.gov.in scholastic.com schwab.com schwab.tech schwaebische.de sciencemag.org scmp.com
scoop.it scorenga.com screenrant.com scribblehub.com scribd.com sd.rs sdn.cz sdna.gr seagate.com
searchengineland.com searchspring.io seattletimes.com sec.gov secb2b.com secomtrust.net second-ns.com
second-ns.de sectigo.com secu100.net securebrowser.com secureserver.net sedo.com sedoparking.com
seedtag.com seek.com.au sefan.ru seg-social.gob.es segmento.ru selectel.ru sellatuparley.com semprot.com
sena.edu.co senate.gov sendbird.com sendgrid.com sendgrid.net sendinblue.com sendtonews.com seneporno.com
sengokuixa.jp sensic.net sentry-cdn.com sentry.io sepe.gob.es seriouseats.com servenobid.com
serverdata.net serveriai.lt serverwatch.com service.gov.uk setlist.fm sex-studentki.live sexiha.net
sexindrag.com sexlog.com sexsati.com sexstories.com sexvid.pro sexvideos.rodeo seznam.cz sf-express.com
sfchronicle.com sfdc.net sfgate.com sfndns.cn sfu.ca sfx.ms sgmc2.com sgnic.sg shadowserver.org shafa.ua
shahvani.com shalove.net share-dns.com shareasale.com sharechat.com sharepointonline.com sharethis.com
shazam.com shb-sync.com shein.com shinigami07.com shkolo.bg shodan.io shonenjumpplus.com
shop-apotheke.com shopch.jp shopee.co.th shopee.com.br shopee.com.my shopee.tw shopee.vn shopify.com
shopifyapps.com shopifycdn.com shopifycloud.com shopsy.in shorttv.live showup.tv shukwai.com
shutterfly.com shutterstock.com si.edu sibforms.com sidrachain.com siemens.com siftscience.com signal.org
signifyd.com simplecloud.ru simpli.fi simplisafe.com simplyrecipes.com sina.com sina.com.cn sinaimg.cn
singpass.gov.sg singtelmailcrew.com siol.net siriusxm.com site123.me site777.jp siteground.biz
siteground.us sitemaps.org sjtu.edu.cn sjv.io skcrtxr.com skelbiu.lt skill-cup.ru skillshare.com
skipthegames.com sklum.com skole.hr skwstat.ru sky.com sky.it skybet.com skyhigh.cloud skylinewebcams.com
skypeassets.com skyrock.net skyscanner.co.in skyscanner.es skyscrapercity.com slack-edge.com slackb.com
slate.com slatic.net sleepfoundation.org sleepycat.com slickdeals.net slidesgo.com sliide.cloud
slimeread.com sling.com slobodnadalmacija.hr sm3ha.mx smaato.net smailru.net smallpdf.com smartcasttv.com
smartnews-ads.com smartrecruiters.com smartsheet.com smartthings.com smashingmagazine.com smbc.co.jp
smbcnikko.co.jp smh.com.au smi2.ru smile.io smooch.io smotrim.ru smule.com snapfish.com snapkit.com
snapsave.app snaptik.app sndcdn.com sng.link sniffies.com snigelweb.com snooguts.net snopes.com
snowflake.com snowflakecomputing.com snplow.net soap2day.day soccer24.com soccer365.ru
socialmediagirls.com socialmediatoday.com socialpointgames.com softpedia.com softwareadvice.com soha.vn
soinluck.com sokmil.com solitaired.com solodeportes.com.ar solopornoitaliani.xxx somon.tj sonobi.com
sonos.com sony.com sony.tv sophos.com sophosupd.com sorbs.net sotwe.com sourcefire.com sourceforge.net
sozcu.com.tr space.com spacebattles.com spaceweb.ru spaggiari.eu spamhaus.org spankbang.com spboss.in
spcsdns.net spdb.com.cn specbench.org spectrum.com speedtest.net speedtestcustom.com spglobal.com
spicychat.ai spiegel.de splashthat.com split.io splunkcloud.com spo-msedge.net spoilerplus.blog
sponichi.co.jp sporcle.com sport-fm.gr sport.ua sportbox.ru sportime.gr sportingbet.com sportingnews.com
sportpesa.com sportradarserving.com sports.ru sportsdirect.com sportskeeda.com sportsport.ba spotify.com
spotifycdn.com spotxchange.com spov-msedge.net spring.io springer.com springeropen.com springserve.com
sprinthost.net sprinthost.ru sproutgigs.com sqlite.org square.site squirt.org srmdata.com srugim.co.il
srv224.com srv53.net ss.com ss.lv ssa.gov ssl.com sslkn.mobi sspnet.tech ssrn.com ssstik.io st.com
stackadapt.com stackdns.com stackoverflow.com stafaband-76.com stake.bet stake.com stanford.edu
star4live.com starbucks.co.jp stardewvalleywiki.com starfall.com starkgames.app starmakerstudios.com
startappelb.com startpage.com starwars.com statically.io staticflickr.com statnews.com statsig.com
statsigapi.net stbid.ru steadfast.com.bd steam-chat.com steamcontent.com steaminventoryhelper.com
steamunlocked.net steelseries.com stickyadstv.com stirileprotv.ro stiripesurse.ro stlouisfed.org sto.cx
stockx.com stocrm.ru stoiximan.gr storeland.ru storiesig.info stourgensadse.com strava.com
stream-io-api.com streamable.com streameast.app streamlabs.com streamtheworld.com stripchat.com
stripe.network stripst.com strln.net stspg-customer.com studentaid.gov studocu.com study.com studyx.ai
su89-cdn.net suara.com subito.it substackcdn.com subway.com sudinfo.be sudoku.com sudouest.fr
suki-kira.com suksesbogil.com sun-sentinel.com suno.com supabase.co super.cz superawesome.tv superbet.com
superbet.ro superbthemes.com superhosting.bg superporn.com supremecourt.gov surabaya.go.id surfnet.nl
suruga-ya.jp susercontent.com sussytoons.com suumo.jp svc.ms svcmot.com svr-algorix.com swagbucks.com
swannsecurity.com swarovski.com swbell.net sweb.ru sweet.tv sweetwater.com swiftserve.com swing-zone.com
swishapps.ai swr.de swypeconnect.com sxyprn.com sxyprn.net sybo.net sydney.edu.au syfy.com symantec.com
sync.com syncthing.net synology.me syosetu.com syosetu.org syr.edu sytes.net szarada.net
szerencsejatek.hu t-bank-app.ru t-ipconnect.de t-msedge.net t.co t.ly t.me t13.io tabelog.com tabii.com
tabletki.ua tabnak.ir taboodesi.net taboola.com tacdn.com tacobell.com tag24.de tagesspiegel.de
tailscale.io tajmusics.com takarakuji-official.jp takealot.com tala.ir talkie-ai.com tamildhool.net
tamilglitz.in tampabay.com tamu.edu tander.ru tandfonline.com tango.me tanium.com tanki.su
tanksblitz.info tanx.com taobao.com tapad.com tapclap.com tapjoy.com tapjoyads.com taptapnetworks.com
tarafdari.com target.com tasteofhome.com tate.org.uk tawk.to taxssp.com taxtelecom.net taxtelecom.ru
taz.de tbs.co.jp tcd.ie tcdnlive.com tcgplayer.com tci.ir tclking.com tcmb.gov.tr td.com tdatamaster.com
tdnsv6.com tdxflix.com teachable.com teams-msedge.net tec.mx techdns.com.ua technorati.com
technoratimedia.com techopedia.com techradar.com techsmith.com techtarget.com tedata.net teenvogue.com
telecomitalia.it telecomsvc.com telefonica.com telefonica.de telegraf.rs telegram.org telegraph.co.uk
telekom.com telekom.net telemagazyn.pl telemost.ru telenet.be telenor.dk telenor.no telenor.se
teleparty.com teleport.media teletype.in telia.com telmexla.net.co telone.co.zw telstra.com temple.edu
tempo.co temu.com tencent.com tencentclb.com tenjin.io tenki.jp tennessean.com tenor.com terabox.com
terabyteshop.com.br termly.io termsfeed.com tesco.com tesla.com tesla.services teslamotors.com
test-ipv6.com texas.gov texastribune.org tezenis.com tf1.fr tf1info.fr tfbnw.net tfl.gov.uk tgstat.com
thains.co.th thalia.de thanhnien.vn the-sun.com theatlantic.com thebalance.com thebalancemoney.com
thecut.com thediplomat.com thegatewaypundit.com thegay.com thehentai.net theiconic.com.au thejeu.com
thekitchn.com theknot.com thelancet.com theme-fusion.com themeforest.net themegrill.com themeisle.com
thenextweb.com thepioneerwoman.com theplatform.com theqoo.net therange.co.uk therapservices.net
therapynotes.com therealreal.com theregister.co.uk theregister.com thermofisher.com thespruce.com
thestar.com thesun.co.uk thetimes.co.uk thewrap.com thingiverse.com thinkwithgoogle.com thisisdax.com
thomsonreuters.net thousandeyes.com threads.net threatdown.com threema.ch thscore.mobi thscore1.com
thumbzilla.com thuvienphapluat.vn ti.com tiava.com ticketone.it tidal.com tide.co tierpoint.com
tiktokcdn-eu.net tiktokcdn.com tiktokeu-cdn.com tiktokv.com tiktokv.us tildacdn.com tile-api.com tim.it
timbrasil.com.br time.com timesnowhindi.com timesnownews.com timesonline.co.uk timesunion.com timeweb.ru
tinder.com tinkercad.com tiny.cc tiny.com.br tinyastro.io tinypass.com tiqcdn.com tiwar.ru tizen.org
tjsp.jus.br tk0x1.com tlivepush.com tmall.com tmz.com tn.com.ar tns-counter.ru todamateria.com.br
today.com todorelatos.com tokyomotion.net tomshardware.com tomtom.com topcinema.cam topicbee.net
toponadss.com topuniversities.com torn.com torob.com torproject.org torrid.com totalav.com totalcasino.pl
totogaming.am touchtunes.com towardsdatascience.com tp-link.com tp-staging.com tpmn.co.kr tpmn.io
tq-tungsten.com trackjs.com tracktor.in tradedoubler.com tradingeconomics.com tradingview.com
trafficjunky.com trafficjunky.net trafficmanager.net trafficnews.jp trahkino.me trahkino.pro
transfermarkt.com.tr transfermarkt.de transip.nl translasion.com trashbox.ru travelaudience.com travix.io
trbcdn.net treasuredata.com treasury.gov treehugger.com trellix.com tribunnews.com tricolor.tv trip.com
tripadvisor.com tripadvisor.fr tripadvisor.it tripod.com triunfobet.com trouble-free.net trovaprezzi.it
tru.am truecaller.com trueconf.net trulia.com trustarc.com trustedstack.com trustwallet.com
truyenwikidich.net truyenyy.vip tsdtocl.com tsinghua.edu.cn tsyndicate.com ttdns2.com ttdns3.com ttk.ru
ttlivecdn.com ttoverseaus.net tu-berlin.de tuasaude.com tuazar.com tubegalore.com tubesafari.com
tubev.sex tucows.com tudogostoso.com.br tui.co.uk tum.de tumblr.com turbosquid.com turkcell.com.tr
turkishairlines.com turkiye.gov.tr turnitin.com tuttocampo.it tuya.com tuyaeu.com tuyaus.com tv3.lt
tv9telugu.com tvguia.es tvinteractive.tv tvmon14.org tvn24.pl tvnet.lv tvonenews.com tvpixel.com
tweakers.net twibida.com twistedsifter.com twitcasting.tv twitchcdn.net twitpic.com twitter.com twkan.com
twnic.net.tw txlivecdn.com txnhh.com typekit.com typekit.net typepad.com typing.com u.gg uakino.me
ual.com ualberta.ca ub.edu ubc.ca ubereats.com ubisoft.com ubnt.com ubuntu.com uc.cn uc.edu ucar.edu
ucdavis.edu uchicago.edu ucl.ac.uk ucla.edu ucoz.ru ucsc.edu ucsd.edu ucsf.edu ucweb.com udel.edu
udemy.com udmserve.net udn.com ufanet.ru uga.edu ugdtimg.com ui.com uic.edu uidapi.com uio.no uiowa.edu
uipath.com uisp.com uitm.edu.my uiuc.edu uk.com ukdevilz.com ukrainealarm.com ulluuncut.in ulta.com
ultradns.net ultradns2.com umbrella.com umd.edu umeng.com umontreal.ca unc.edu underarmour.com undp.org
unep.org uni-hamburg.de uni-heidelberg.de uni-muenchen.de unicode.org unimelb.edu.au uninet.net.mx
unionpay.com uniqlo.com unisoc.com unity.com uniview.com univision.com unixtools.org unl.edu unpkg.com
unruly.co unrulymedia.com unsplash.com unsw.edu.au uoguelph.ca up-manga.com upday.com upenn.edu upi.com
upornia.com uppclonline.com upsdc.gov.in upstart.com uptodown.com uptvs.com upwork.com uq.edu.au ura.news
urbanairship.com urbanoutfitters.com urbanup.com urdupoint.com uribl.com usagi.one usatoday.com usc.edu
uscis.gov usdoj.gov usen.ad.jp usercontent.goog usergate.com usertrust.com usf.edu usgovcloudapi.net
usgovcloudapp.net ushmm.org usmagazine.com usnews.com uspto.gov ustream.tv usvisa-info.com ut.ac.id
utah.edu utah.gov utexas.edu utk.edu utkonos.dev utorrent.com uu.net uu.se uvic.ca uw.edu uxfeedback.ru
uzh.ch v0cdn.net va.gov vaidebet.com valve.net vanderbilt.edu vanityfair.it vapp-servers.com varzesh3.com
vatanbilgisayar.com vaticannews.va vbet.am vc.ru vcdn.biz vcmdiawe.com vcu.edu vdsina.ru vecdnlb.com
vecernji.hr vecteezy.com vedantu.com vedsalb.com veeam.com vendeeglobe.org ventraip.net.au vercel-dns.com
vercel.app verily.com verisign.com verisign.net verizon.net verkada.com very.co.uk verywellhealth.com
vesselfinder.com vhlcentral.com viafoura.co viator.com vice.com victoriassecret.com vidaahub.com
vidazoo.com videojs.com vidio.com vidshare.site vidyard.com viefaucet.com viglink.com vigo.one vihub.ru
viki.com viki.io vinted.co.uk vinted.fr virgilio.it virginm.net virtua.com.br virtualbox.org
virustotal.com visa.com vista.ir vistaprint.com viva.co.id vivalocal.com vivastreet.co.uk vivint.ai
vivo.com vivo.com.cn vizio.com vjav.com vk-analytics.ru vk-apps.com vk-portal.net vk.me vk.ru
vkontakte.ru vkplay.ru vkvideo.ru vlxx.show vnexpress.net vodafone.de vogue.co.uk vogue.com voici.fr
voka.tv volcgslb.com volkswagen.de volvocars.com vonedge.com voodoo-tech.io vox.com voximplant.com
vozpopuli.com vprok.ru vps-vids.com vsassets.io vseosvita.ua vtbf.ru vtex.com vtwenty.com vu.edu.pk
vudu.com vuejs.org vungle.com vwapps.run vwgroup.com vyvymanga.net vzbi.com vzw.com vzwwo.com
w3schools.com w55c.net wac-msedge.net wakelet.com wal-mart.com walesonline.co.uk walkme.com wallapop.com
walmart.com wampserver.com wandera.com wantgoo.com warau.jp warframe.com wargaming.net warnermediacdn.com
wartank.ru warthunder.com wasabisys.com washington.edu washingtontimes.com wassenaar.org
watch-movies.com.pk watchguard.com watchhentai.net watchlakorn.in wbinsights.com wbur.org wdckeystone.com
we.tl weatherbug.net weathercn.com weathernews.jp web.com web.de webcontentassessor.com webdav.org
webengage.com webex.com webflow.io webgo.de webhosting.dk webmotors.com.br webnode.com webnovel.com
webpt.com webs.com website-files.com websitewelcome.com websupport.sk webteb.com webxseries.net
wechat.com weebly.com weibo.cn weibo.com weightwatchers.com weixin.qq.com welt.de weplayapp.com
westernunion.com westmanga.fun wetest.net wetransfer.com wetteronline.de whatfix.com
whatismyipaddress.com whatmobile.com.pk whatsapp.com whatsapp.net which.co.uk whiterabbitpress.com
wholefoodsmarket.com whoop.com wikia.com wikibooks.org wikidot.com wikipedia.org wikispaces.com
wikiwand.com wikiwiki.jp wiktionary.org williams-sonoma.com win2day.at windows.com windscribe.com
windy.com winzip.com wired.co.uk wireshark.org wisc.edu wise.com wistia.net withairbnb.com withgoogle.com
withings.net wknd.ai wn.com wnacg.com wolfram.com wolt.com wolterskluwer.com wondershare.com
wordfence.com wordpress.net wordreference.com wordwall.net work.ua workman.jp world.co.jp worldcat.org
worldnic.com worldoftanks.eu worldometers.info worldtimeapi.org worldtimeserver.com worten.pt wp.me wp.pl
wpadmngr.com wpguardian.com wps.cn wpsdns.com wptrf.com wri.org wroc.pl wsglb0.com wsimg.com wsu.edu
wswebcdn.com wto.to wtxcdn.com wufoo.com wunderground.com wuxiabox.com wwd.com wwiops.io wwsga.me
www.gob.mx www.gov.cn www.gov.uk wxlivecdn.com wynk.in wyze.com wyzecam.com xbanxia.com xboxab.com
xda-developers.com xero.com xfinity.com xfinityhome.com xg4ken.com xhamster.com xhamster1.desi
xhamster19.com xhamster3.com xhamster42.desi xhamster43.desi xhamsterlive.com xhchannel.com
xhexperience.xyz xhofficial.com xhopen.com xhpanda.xyz xhscdn.com xhspot.com xhstream.com xhwear.life
xhwebsite5.com ximalaya.com xincache.com xing.com xinhuanet.com xiti.com xlgmedia.com xmlsoft.org
xn--l3cg7a8a0cwa3f.com xn--l3cmwb9e3d4b.com xn--pckua2a7gp15o89zb.com xnxx-cdn.com xnxx-ru.com xnxx.com
xnxx.es xnxxfree.org xnxxporn.video xnxxsex.net xossipy.com xozilla.com xserver.jp xsmn.mobi
xtracloud.net xv-ru.com xvdesi.org xvideos-ar.com xvideos.com xvideos2.com xvideos3.com xvideos5.com
xvideos69.xxx xvideosputaria.com xxnx.kim xxvideos.video xxx.com xxx.report xxx18.uno xxxbfvideos.to
xxxhindi.to xxxi.porn xxxsexjav.com xxxshake.com xxxvideo.blog y2mate.com y2mate.nu y41w4.com y8.com
ya.ru yad.com yadro.ru yahoosandbox.net yale.edu yalla-shoot-tv.live yallakora.com yandex-team.ru
yandex.eu yandex.kz yandex.net yandexcloud.net yanmaga.jp yaplakal.com yasexe.pro yastatic.net
yeahtargeter.com yektanet.com yellowblue.io ygg.re ygosu.com yieldlove-ad-serving.net yimg.com yimg.jp
yinzcam.com yle.fi ylilauta.org yoast.com yoomoney.ru yospace.com yottaa.net youboranqs01.com youdao.com
yougile.com youjizz.com youporn.com your-server.de youradchoices.ca yourdictionary.com
youronlinechoices.eu yourtango.com youtu.be youtube.com youversionapi.com ys7.com yt1d.com ytimg.com
yts.mx yuanshen.com yumpu.com yutex.ru zadn.vn zahid.host zahraa.mr zakon.kz zalan.do zalando.de
zalando.es zalando.se zappos.com zapto.org zara.com zbato.com zbporn.com zcvh.net zdassets.com zdbb.net
zdf.de zdn.vn zdnscloud.cn zdnscloud.com zdnscloud.info zdnscloud.net zdxcloud.net zebawy.com zebra.com
zedge.net zeit.de zemanta.com zencdn.net zend.com zendesk.com zenlogic.net zerodha.com zerogpt.com
zeturf.com zeturf.fr zg-api.com zimad.com zing.vn zippia.com ziprecruiter.com zlib.net zoho.com
zohocdn.com zohopublic.com zol.com.cn zomato.com zonatmo.com zoneedit.com zoofilia.blog zoom.us zoomit.ir
zoopla.co.uk zozo.jp zpath.net zrelki.link zscaler.com zscaler.net zscalerthree.net zscalertwo.net
ztedevices.com ztomy.com zupee.com zwtianshangm.com zyxel.com
`
    .trim()
    .split(/\s+/),
);
