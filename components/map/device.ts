/** What this device remembers of the way through the lessons: the path that was chosen, and the lesson opened last. */
const PATH_KEY = "learn-path";
const LESSON_KEY = "last-lesson";

export function chosenPath(): string | null {
  return read(PATH_KEY);
}

export function choosePath(id: string): void {
  write(PATH_KEY, id);
}

export function lastLesson(): string | null {
  return read(LESSON_KEY);
}

export function rememberLesson(topic: string): void {
  write(LESSON_KEY, topic);
}

// A browser may refuse to keep anything for a site; the map then shows what it shows everybody.
function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {}
}
