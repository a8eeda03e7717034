-- Chains that a judgement cut off from one that was read: what that one was.
CREATE TABLE cuts (
  chain INTEGER PRIMARY KEY REFERENCES chains ON DELETE CASCADE,
  whole TEXT NOT NULL,
  name TEXT NOT NULL,
  type TEXT NOT NULL
);
