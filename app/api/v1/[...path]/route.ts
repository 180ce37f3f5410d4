import { refuse } from "@/lib/server/refusal";

/** Whatever else is asked under /api/v1, by whatever method: 404 `not-found`, in the form of every refusal. */
const nothing = () => refuse({ reason: "not-found" });

export { nothing as DELETE, nothing as GET, nothing as PATCH, nothing as POST, nothing as PUT };
