import {
  Bell,
  ClipboardCheck,
  ClipboardList,
  FileText,
  LandPlot,
  LayoutDashboard,
  ListChecks,
  MessageSquareText,
  Settings,
  SquarePen,
  Target,
  Users,
  Wallet,
} from "lucide-react";
import type { NavIconName } from "@/lib/access/navigation";

const ICONS = {
  overview: LayoutDashboard,
  indicators: ListChecks,
  budget: Wallet,
  land: LandPlot,
  meetings: Users,
  sheets: SquarePen,
  review: ClipboardCheck,
  inbox: Bell,
  explanations: MessageSquareText,
  tasks: ClipboardList,
  plans: Target,
  reports: FileText,
  admin: Settings,
} as const satisfies Record<NavIconName, unknown>;

/** Icons by name, so that the list of links stays plain data. */
export function NavIcon({ name }: { name: NavIconName }) {
  const Icon = ICONS[name];
  return <Icon aria-hidden />;
}
