import "server-only";
import { prisma } from "./client";

/** The secret of this name. Of several instances that start together one makes it, and all read that one. */
export async function readOrMakeSecret(name: string, made: string): Promise<string> {
  await prisma().secret.createMany({ data: { name, value: made }, skipDuplicates: true });
  const { value } = await prisma().secret.findUniqueOrThrow({ where: { name }, select: { value: true } });
  return value;
}
