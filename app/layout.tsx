import "@fontsource/be-vietnam-pro/400.css";
import "@fontsource/be-vietnam-pro/500.css";
import "@fontsource/be-vietnam-pro/600.css";
import "@fontsource/be-vietnam-pro/700.css";
import "./globals.css";
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { THEME_COOKIE, themeOf } from "./_ui/theme";

/** Every page is made for one person at one moment, under its own nonce: nothing is ever prerendered or kept. */
export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: { default: "Sổ chỉ tiêu", template: "%s · Sổ chỉ tiêu" },
  description: "Theo dõi kế hoạch và thực hiện các chỉ tiêu của Đảng ủy xã",
  robots: { index: false, follow: false },
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

export const viewport: Viewport = { width: "device-width", initialScale: 1, themeColor: "#b3121d" };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = themeOf((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <html lang="vi" data-theme={theme}>
      <body>{children}</body>
    </html>
  );
}
