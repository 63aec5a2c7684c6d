import { open } from './e2e/browser.mjs';
const b = await open(new URL(process.env.TUNTU_URL).origin);
const org=new URL(process.env.TUNTU_URL).origin;
const town = (await (await fetch(org+'/api/towns')).json()).towns[0];
const v = (await (await fetch(org+`/api/collections/villages/items?town=${town.town}&limit=5`)).json()).features[3];
const c = (await (await fetch(org+`/api/collections/committees/items?town=${town.town}&limit=5`)).json()).features[3];
const phone = {width:390,height:844,hasTouch:true,isMobile:true,deviceScaleFactor:2};
const shots = [
 ['open','/',{}],
 ['openen','/?lang=en',{}],
 ['village','/?sel=villages.'+v.id,{}],
 ['phvillage','/?sel=villages.'+v.id,phone],
 ['phvillageen','/?lang=en&sel=villages.'+v.id,phone],
 ['phlow','/?sel=villages.'+v.id,{...phone,height:600}],
 ['phcomm','/?sel=committees.'+c.id,phone],
 ['tableen','/?lang=en&theme=farmland&table=parcels&c='+c.properties.code,{},async p=>{await p.click('[data-column="stage"]'); }],
 ['tablezh','/?theme=farmland&table=parcels',{},async p=>{await p.click('[data-column="stage"]'); }],
 ['charts','/?table=villages&charts=1',{}],
 ['chartspar','/?theme=farmland&table=parcels&charts=1',{}],
 ['finden','/?lang=en',{},async p=>{await p.fill('.search input','hnt'); await p.waitForTimeout(600)}],
 ['phfinden','/?lang=en',phone,async p=>{await p.fill('.search input','ba'); await p.waitForTimeout(600)}],
 ['noon','/?date='+new Date(Date.now()-864e5*2).toISOString().slice(0,10)+'&sel=villages.'+v.id,{}],
];
const only = process.argv[2] ?? '';
for (const [n,u,o,f] of shots) { if(!n.includes(only)) continue; const s = await b.session(); const p = await s.visit(u,o); await p.waitForTimeout(1500); await f?.(p); await p.waitForTimeout(800); await p.screenshot({path:`/tmp/r/${n}.png`}); await s.close?.(); }
await b.close?.();
process.exit(0);
