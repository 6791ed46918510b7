import('/assets/probe-1a2b.js');
