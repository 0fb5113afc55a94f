import type { NextConfig } from "next";

const config: NextConfig = {
  // Native modules stay outside the bundle, and what a server without Chromium never loads.
  serverExternalPackages: ["better-sqlite3", "pg", "@node-rs/argon2", "playwright-core"],
  // The optimiser was the door of several 2026 advisories, and we have no pictures to optimise.
  images: { unoptimized: true },
  // Hashing each dynamic body costs more than it saves: every page is no-store.
  generateEtags: false,
  poweredByHeader: false,
  reactStrictMode: true,
  // A pasted megabyte must reach the form's own checks, which answer it beside the field with everything kept; at
  // Next's limit of 1 MB the whole page would become an error. The form's last answer travels along, hence four.
  experimental: { serverActions: { bodySizeLimit: "4mb" } },
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
};

export default config;
