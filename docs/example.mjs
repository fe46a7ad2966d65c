import { formatPlace, parseFile } from 'gov-report';

const result = await parseFile('fixtures/samples/chenghu-2020.html');
console.log(result.status, result.entity, result.year);

for (const { scope, facts } of result.statements) {
  const received = facts['applications.received/total'];
  console.log(scope, received?.value, received?.unit, received && formatPlace(received.place));
}
for (const { severity, rule, message } of result.findings) console.log(severity, rule, message.en);
