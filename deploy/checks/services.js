// What must hold for each service of docker-compose.yml, which comes on standard input as JSON.
const { services } = JSON.parse(require('fs').readFileSync(0, 'utf8'));
const wrong = [];
for (const [name, service] of Object.entries(services)) {
  const must = (holds, what) => holds || wrong.push(`${name} ${what}`);
  must(Number(service.mem_limit) > 0, 'has no memory limit');
  must(service.read_only, 'may write into its image');
  must(service.cap_drop?.includes('ALL'), 'keeps capabilities');
  must(service.restart === 'unless-stopped', 'is not started again');
  must(Object.keys(service.environment ?? {}).every((key) => !/PASS(WORD|PHRASE)?$/.test(key)), 'has a secret in its environment');
  for (const port of service.ports ?? []) {
    must(name === 'nginx' || port.host_ip === '127.0.0.1', `publishes ${port.published}`);
  }
  for (const { condition } of Object.values(service.depends_on ?? {})) {
    must(condition === 'service_healthy', 'does not wait for the health of what it needs');
  }
}
wrong.forEach((what) => console.error(what));
process.exit(wrong.length === 0 ? 0 : 1);
