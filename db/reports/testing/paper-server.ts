import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { ReportPaper } from "@/app/(print)/_paper/report-paper";
import type { ReportDocument } from "@/lib/reports/document";
import { layoutCss, parseLayoutPath } from "@/lib/reports/layout-css";

const ROOT = join(import.meta.dirname, "../../..");
const FACES = ["400", "400-italic", "700", "700-italic"];

/** The paper as the screen shows it; `linked` as on the report's own page. */
export function paperHtml(report: ReportDocument, linked: boolean): string {
  return renderToStaticMarkup(createElement(ReportPaper, { report, linked, headingLevel: 1 }));
}

/** What `/print/…` serves, without the rest of the program: one paper, its stylesheets, its fonts. */
export type PaperServer = { show: (html: string) => void; cookies: string[]; port: number; close: () => void };

export async function startPaperServer(): Promise<PaperServer> {
  let shown = "";
  const cookies: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    if (path === "/print") cookies.push(request.headers.cookie ?? "");
    const [type, body] = path === "/print" ? ["text/html; charset=utf-8", page(shown)] : asset(path);
    response.writeHead(body === null ? 404 : 200, { "content-type": type });
    response.end(body);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    show: (html) => {
      shown = html;
    },
    cookies,
    port: (server.address() as AddressInfo).port,
    close: () => server.close(),
  };
}

function page(paper: string): string {
  const sheets = ["/reset.css", "/paper.css", ...FACES.map((face) => `/tinos/${face}.css`)];
  const links = sheets.map((href) => `<link rel="stylesheet" href="${href}">`).join("");
  return `<!doctype html><html lang="vi"><head><title>Báo cáo</title>${links}</head><body>${paper}</body></html>`;
}

function asset(path: string): [type: string, body: string | Buffer | null] {
  if (path === "/reset.css") return ["text/css", "*,::before{box-sizing:border-box;margin:0;padding:0;border:0 solid}"];
  if (path === "/paper.css") return ["text/css", readFileSync(join(ROOT, "app/(print)/_paper/paper.css"))];
  const layout = parseLayoutPath(path.replace("/print/layout/", ""));
  if (layout !== null) return ["text/css", layoutCss(layout)];
  const font = /^\/tinos\/((?:files\/)?[\w-]+\.(?:css|woff2?))$/.exec(path)?.[1];
  if (font === undefined) return ["text/plain", null];
  const type = font.endsWith(".css") ? "text/css" : "font/woff2";
  return [type, readFileSync(join(ROOT, "node_modules/@fontsource/tinos", font))];
}
