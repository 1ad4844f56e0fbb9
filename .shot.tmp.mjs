import { chromium } from '/work/wt/results/node_modules/playwright-core/index.mjs';
import { serve } from '/work/wt/results/src/serve/server.ts';
const [,, dist, ...wanted] = process.argv;
const server = await serve(dist, {port:0});
const browser = await chromium.launch({executablePath:'/usr/bin/chromium', args:['--no-sandbox']});
for (const w of wanted) {
  const [name, query, width, mode='', act=''] = w.split('|');
  const phone = Number(width) < 700;
  const ctx = await browser.newContext({locale:'zh-CN', viewport:{width:Number(width),height:phone?780:1000}, ...(phone?{hasTouch:true,isMobile:true,deviceScaleFactor:1.5}:{})});
  const page = await ctx.newPage();
  page.on('pageerror', e=>console.log(name,'ERR',e.message)); page.on('console',m=>m.type()==='error'&&console.log(name,m.text()));
  await page.addInitScript((mode)=>{ if(mode.includes('dark')) localStorage.setItem('dark','on'); if(mode.includes('elder')) localStorage.setItem('elder','on');}, mode);
  await page.goto(server.url+'search/'+query);
  try { if(query.includes('q=')) await page.waitForSelector('[data-total]'); await page.waitForTimeout(1500);
  if (act) await eval(`(async()=>{${act}})()`);
  } catch(e){console.log(name,'FAIL',e.message.slice(0,300))}
  console.log(name, await page.evaluate(()=>[document.documentElement.scrollWidth-document.documentElement.clientWidth, document.documentElement.scrollHeight, document.querySelector('[data-part=count]')?.textContent].join(' ')));
  const small = await page.evaluate(()=>[...document.querySelectorAll('main a, main button, main input, main label.tick, main summary')].filter(e=>{const r=e.getBoundingClientRect(); return r.width>0 && (r.height<43.5 || r.width<43.5) && !e.closest('svg') && e.type!=='checkbox' && getComputedStyle(e).visibility!=='hidden'}).slice(0,6).map(e=>e.className+'/'+e.textContent.slice(0,12)+' '+Math.round(e.getBoundingClientRect().width)+'x'+Math.round(e.getBoundingClientRect().height)));
  if (phone && small.length) console.log('  small:', small);
  await page.screenshot({path:`/tmp/shot-${name}.png`, fullPage: act.includes('full')});
  await ctx.close();
}
await browser.close(); await server.close();
