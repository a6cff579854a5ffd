// Renders Cucumber Messages from standard input as one HTML file on standard output, with the official formatter.
import readline from 'node:readline'
import { CucumberHtmlStream } from '@cucumber/html-formatter'

const html = new CucumberHtmlStream()
html.pipe(process.stdout)
for await (const line of readline.createInterface({ input: process.stdin })) {
  if (line) html.write(JSON.parse(line))
}
html.end()
