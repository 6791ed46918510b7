// A name service as Docker's is: answers with the addresses that a file has for a name at that moment, a name and its
// addresses a line.
//
//   node names.js 127.0.0.11 FILE
const { createSocket } = require('dgram');
const { readFileSync } = require('fs');
const [host, file] = process.argv.slice(2);

const addressesOf = (name) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([first]) => first === name)
    .flatMap(([, ...addresses]) => addresses);

// A query is a header of 12 bytes and one question: labels, each after its length, then type and class.
const nameIn = (query) => {
  const labels = [];
  let at = 12;
  for (; query[at] > 0; at += query[at] + 1) {
    labels.push(query.toString('latin1', at + 1, at + 1 + query[at]));
  }
  return { name: labels.join('.'), end: at + 5 };
};

const server = createSocket('udp4');
server.on('message', (query, client) => {
  const { name, end } = nameIn(query);
  const addresses = addressesOf(name);
  const header = Buffer.from(query.subarray(0, 12));
  header.writeUInt16BE(addresses.length ? 0x8180 : 0x8183, 2);
  header.writeUInt16BE(addresses.length, 6);
  header.fill(0, 8);
  // Its name is where the question has it; an address, of the internet, for 600 s, of 4 bytes.
  const answers = addresses.map((address) =>
    Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 2, 88, 0, 4, ...address.split('.').map(Number)]),
  );
  server.send(Buffer.concat([header, query.subarray(12, end), ...answers]), client.port, client.address);
});
server.bind(53, host, () => console.log(`Answers on ${host}`));
