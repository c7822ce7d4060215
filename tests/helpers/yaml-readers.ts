// Front matter read by three YAML parsers: 1.2 (yaml), js-yaml, and 1.1 (PyYAML, where this machine has it).

import { execFileSync } from 'node:child_process';
import * as jsYaml from 'js-yaml';
import { parse } from 'yaml';

const PYTHON =
  'import sys,json,yaml;print(json.dumps([yaml.safe_load(t) for t in json.loads(sys.stdin.buffer.read())]))';

export const YAML_READERS: Record<string, (texts: string[]) => unknown[]> = {
  yaml: (texts) => texts.map((text) => parse(text) as unknown),
  'js-yaml': (texts) => texts.map((text) => jsYaml.load(text)),
  ...(hasPyYaml() ? { PyYAML: byPython } : {}),
};

/** All texts in one process. */
function byPython(texts: string[]): unknown[] {
  const answer = execFileSync('python3', ['-c', PYTHON], { input: JSON.stringify(texts), maxBuffer: 1 << 28 });
  return JSON.parse(answer.toString()) as unknown[];
}

function hasPyYaml(): boolean {
  try {
    execFileSync('python3', ['-c', 'import yaml'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
