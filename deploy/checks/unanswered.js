// Nodes that fail: on the first port one that takes whole requests and hangs up, on the second one that is leaving.
const http = require('http');
const [hangsUp, leaves] = process.argv.slice(2).map(Number);
http.createServer((request) => request.resume().on('end', () => request.socket.destroy())).listen(hangsUp, '127.0.0.1');
http.createServer((request, response) => {
  request.resume();
  response.writeHead(504, { 'Content-Type': 'application/problem+json', 'Retry-After': 1 });
  response.end('{"type":"urn:tidings:problem:leaving"}');
}).listen(leaves, '127.0.0.1', () => console.log('listening'));
