import {
  ChartColumn,
  ClipboardCheck,
  FileText,
  LandPlot,
  LayoutDashboard,
  ListChecks,
  Settings,
  SquarePen,
  Target,
  Users,
  Wallet,
} from "lucide-react";

const ICONS = {
  overview: LayoutDashboard,
  indicators: ListChecks,
  budget: Wallet,
  land: LandPlot,
  meetings: Users,
  sheets: SquarePen,
  review: ClipboardCheck,
  plans: Target,
  reports: FileText,
  admin: Settings,
  chart: ChartColumn,
} as const;

export type NavIconName = keyof typeof ICONS;

/** Icons by name, so that the list of links stays plain data. */
export function NavIcon({ name }: { name: NavIconName }) {
  const Icon = ICONS[name];
  return <Icon aria-hidden />;
}
