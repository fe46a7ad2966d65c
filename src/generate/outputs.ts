import { allRules } from '../check/configuration/known-rules.ts';
import { forms } from '../forms/index.ts';
import { keysModule } from './keys.ts';
import { formPage } from './pages/form-page.ts';
import { ruleIndex } from './pages/rule-index.ts';
import { rulePage } from './pages/rule-page.ts';
import { configSchema } from './schemas/config-schema.ts';
import { formSchema } from './schemas/form-schema.ts';
import { jsonText } from './schemas/json-text.ts';
import { resultSchema, resultsSchema } from './schemas/result-schema.ts';
import { validatorModule } from './schemas/validator.ts';

/** Every generated file of the repository: its path from the root, and its text. Depends on the forms, the rules and the kinds of finding only. */
export function outputs(): ReadonlyMap<string, string> {
  const result = resultSchema();
  const config = configSchema();
  return new Map([
    ...forms.map((form) => [`schemas/form-${form.id}.schema.json`, jsonText(formSchema(form))] as const),
    ['schemas/result.schema.json', jsonText(result)],
    ['schemas/results.schema.json', jsonText(resultsSchema())],
    ['src/generated/keys.ts', keysModule()],
    ['src/generated/validate-result.ts', validatorModule('schemas/result.schema.json', result)],
    ['schemas/config.schema.json', jsonText(config)],
    ['src/generated/validate-config.ts', validatorModule('schemas/config.schema.json', config)],
    ...forms.map((form) => [`docs/forms/${form.id}.md`, formPage(form)] as const),
    ['docs/rules/index.md', ruleIndex(allRules)],
    ...allRules.map((rule) => [`docs/rules/${rule.id}.md`, rulePage(rule)] as const),
  ]);
}
