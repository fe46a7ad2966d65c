import { execFileSync } from 'node:child_process';

/** Builds the package once before the command is tested. */
export default function build(): void {
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'inherit', 'inherit'] });
}
