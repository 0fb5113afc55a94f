import type { NextConfig } from "next";

const config: NextConfig = {
  // Native modules stay outside the bundle.
  serverExternalPackages: ["better-sqlite3", "pg", "@node-rs/argon2"],
  // The optimiser was the door of several 2026 advisories, and we have no pictures to optimise.
  images: { unoptimized: true },
  // Hashing each dynamic body costs more than it saves: every page is no-store.
  generateEtags: false,
  poweredByHeader: false,
  reactStrictMode: true,
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
};

export default config;
