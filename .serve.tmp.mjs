import { serve } from '/work/wt/results/src/serve/server.ts';
const s = await serve('/tmp/res-dist',{port:0}); console.log(s.url);
