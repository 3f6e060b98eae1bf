// docxtemplater: contexts of schools → files. Arguments: contexts, templates, folder for files.
// The frame is that of loop.py: one JSON line for every line on the input.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createInterface } from "node:readline";

const [contexts, templates, out, modules] = process.argv.slice(2);
const require = createRequire(join(modules, "package.json"));
const PizZip = require("pizzip");
const Docxtemplater = require("docxtemplater");

const schools = JSON.parse(readFileSync(contexts, "utf8"));
const sources = {};
mkdirSync(out, { recursive: true });

function source(paper) {
  sources[paper] ??= readFileSync(join(templates, `${paper}.docx`));
  return sources[paper];
}

function oneRound() {
  for (const [school, papers] of Object.entries(schools)) {
    for (const [paper, context] of Object.entries(papers)) {
      const template = new Docxtemplater(new PizZip(source(paper)), { paragraphLoop: true });
      template.render(context);
      const bytes = template.getZip().generate({
        type: "nodebuffer",
        compression: "DEFLATE",
        compressionOptions: { level: 6 },
      });
      writeFileSync(join(out, `${school}-${paper}.docx`), bytes);
    }
  }
}

if (process.argv.includes("--once")) {
  oneRound();
} else {
  for await (const _ of createInterface({ input: process.stdin })) {
    rmSync(out, { recursive: true });
    mkdirSync(out);
    const started = performance.now();
    oneRound();
    const seconds = (performance.now() - started) / 1000;
    const peak_kib = process.resourceUsage().maxRSS;
    console.log(JSON.stringify({ seconds, peak_kib }));
  }
}
