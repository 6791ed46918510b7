// What must hold for each service of docker-compose.yml, which comes on standard input as JSON.
const { services } = JSON.parse(require('fs').readFileSync(0, 'utf8'));
const wrong = [];
for (const [name, service] of Object.entries(services)) {
  const must = (holds, what) => holds || wrong.push(`${name} ${what}`);
  must(Number(service.mem_limit) > 0, 'has no memory limit');
  must(service.read_only, 'may write into its image');
  must(service.cap_drop?.includes('ALL'), 'keeps capabilities');
  must(service.restart === (name.endsWith('migrations') ? 'on-failure' : 'unless-stopped'), 'is not started again');
  must(!('default' in (service.networks ?? { default: null })), 'is in everybody\'s network');
  must(Object.keys(service.environment ?? {}).every((key) => !/PASS(WORD|PHRASE)?$/.test(key)), 'has a secret in its environment');
  for (const port of service.ports ?? []) {
    must(name === 'nginx' || port.host_ip === '127.0.0.1', `publishes ${port.published}`);
  }
  for (const [needed, { condition }] of Object.entries(service.depends_on ?? {})) {
    must(condition === (needed.endsWith('migrations') ? 'service_completed_successfully' : 'service_healthy'), `does not wait for ${needed}`);
  }
  const mayHave = { 'database-password': ['postgres', 'migrations', 'readers-postgres', 'readers-migrations'], 'owner-password': ['migrations', 'readers-migrations'], 'keys-secret': ['command-side', 'query-side-readers'], 'admin-password': ['command-side'] };
  for (const { source } of service.secrets ?? []) {
    must(mayHave[source]?.includes(name) ?? true, `is given ${source}`);
  }
}
wrong.forEach((what) => console.error(what));
process.exit(wrong.length === 0 ? 0 : 1);
