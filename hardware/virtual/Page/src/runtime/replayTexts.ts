// What the page says of a replay by itself, as lines of .NET (Sentence.cs).

export const stopped = "The replay was stopped.";

export const failed = (why: string) => ["The replay failed: {{0}}", why].join("\t");
