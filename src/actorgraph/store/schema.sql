-- What was read: documents, and in each its chains of mentions, their roles, and its claims.
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE documents (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  text TEXT NOT NULL,
  title TEXT,
  source TEXT,
  published TEXT,
  language TEXT NOT NULL,
  more TEXT NOT NULL,         -- what else a document has, as JSON
  surroundings TEXT NOT NULL  -- what the portraits of its chains share
);
CREATE INDEX documents_source ON documents (source);
CREATE INDEX documents_published ON documents (published);
CREATE TABLE chains (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  normal TEXT NOT NULL,
  slug TEXT NOT NULL,
  same_name TEXT,             -- with its type, who it is compared with first; NULL for a set of others
  portrait TEXT,
  sides TEXT NOT NULL DEFAULT '[]',
  atom INTEGER REFERENCES atoms ON DELETE SET NULL,
  entity INTEGER REFERENCES entities ON DELETE SET NULL
);
CREATE INDEX chains_document ON chains (document);
CREATE INDEX chains_same_name ON chains (same_name, type);
CREATE INDEX chains_normal ON chains (normal);
CREATE INDEX chains_slug ON chains (slug);
CREATE INDEX chains_atom ON chains (atom);
CREATE INDEX chains_entity ON chains (entity);
CREATE TABLE mentions (
  chain INTEGER NOT NULL REFERENCES chains ON DELETE CASCADE,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  text TEXT NOT NULL,
  type TEXT NOT NULL,
  form TEXT NOT NULL
);
CREATE INDEX mentions_chain ON mentions (chain);
CREATE TABLE roles (
  chain INTEGER NOT NULL REFERENCES chains ON DELETE CASCADE,
  title TEXT NOT NULL,
  of INTEGER REFERENCES chains ON DELETE SET NULL,
  status TEXT NOT NULL,
  since TEXT,
  until TEXT,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  quote TEXT NOT NULL
);
CREATE INDEX roles_chain ON roles (chain);
CREATE INDEX roles_of ON roles (of);
CREATE TABLE claims (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  subject_chain INTEGER NOT NULL,
  object_chain INTEGER NOT NULL,
  speaker_chain INTEGER,
  place_chain INTEGER,
  predicate TEXT NOT NULL,
  type TEXT NOT NULL,
  polarity TEXT NOT NULL,
  modality TEXT NOT NULL,
  symmetric INTEGER NOT NULL,
  time_text TEXT,
  time_start TEXT,
  time_end TEXT,
  confidence REAL NOT NULL,
  rule TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  quote TEXT NOT NULL,
  day TEXT NOT NULL,          -- the first day it is about, else of publication, else ''
  subject INTEGER REFERENCES entities ON DELETE SET NULL,  -- all four follow from the chains
  object INTEGER REFERENCES entities ON DELETE SET NULL,
  speaker INTEGER REFERENCES entities ON DELETE SET NULL,
  place INTEGER REFERENCES entities ON DELETE SET NULL
);
CREATE INDEX claims_id ON claims (id);
CREATE INDEX claims_document ON claims (document);
CREATE INDEX claims_subject ON claims (subject, object, confidence);
CREATE INDEX claims_object ON claims (object, subject, confidence);
CREATE INDEX claims_speaker ON claims (speaker);
CREATE INDEX claims_place ON claims (place);
CREATE INDEX claims_type ON claims (type, day);
CREATE INDEX claims_day ON claims (day);

-- What was judged.
CREATE TABLE judgements (
  key INTEGER PRIMARY KEY,
  decision TEXT NOT NULL,
  "left" TEXT NOT NULL,
  "right" TEXT NOT NULL,
  note TEXT NOT NULL
);

-- What follows from all that: who is who.
CREATE TABLE entities (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  slug TEXT NOT NULL,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  named INTEGER NOT NULL,
  published TEXT NOT NULL,    -- with spread and chain: the order in which ids are given
  spread INTEGER NOT NULL,
  chain TEXT NOT NULL,
  mentions INTEGER NOT NULL,
  claims INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX entities_id ON entities (id);
CREATE INDEX entities_slug ON entities (slug);
CREATE INDEX entities_claims ON entities (claims);
CREATE TABLE aliases (
  key INTEGER PRIMARY KEY,
  entity INTEGER NOT NULL REFERENCES entities ON DELETE CASCADE,
  text TEXT NOT NULL,
  normal TEXT NOT NULL
);
CREATE INDEX aliases_entity ON aliases (entity);
CREATE INDEX aliases_normal ON aliases (normal);
CREATE TABLE merges (
  stage TEXT NOT NULL,        -- name, link, or doubt: a merge that was not made
  "left" INTEGER NOT NULL REFERENCES chains ON DELETE CASCADE,
  "right" INTEGER NOT NULL REFERENCES chains ON DELETE CASCADE,
  score REAL NOT NULL,
  reason TEXT NOT NULL
);
CREATE INDEX merges_left ON merges ("left");
CREATE INDEX merges_right ON merges ("right");

-- What is kept so that a further document compares only what it could concern.
CREATE TABLE atoms (
  key INTEGER PRIMARY KEY,
  hub TEXT NOT NULL UNIQUE,
  same_name TEXT NOT NULL,
  type TEXT NOT NULL
);
CREATE INDEX atoms_same_name ON atoms (same_name, type);
CREATE TABLE bearers (
  key TEXT NOT NULL,
  atom INTEGER NOT NULL REFERENCES atoms ON DELETE CASCADE,
  rank INTEGER NOT NULL,
  seeks INTEGER NOT NULL,
  sought INTEGER NOT NULL,
  PRIMARY KEY (key, atom)
) WITHOUT ROWID;
CREATE INDEX bearers_atom ON bearers (atom);
CREATE TABLE pairs (
  key TEXT NOT NULL,
  "left" INTEGER NOT NULL REFERENCES atoms ON DELETE CASCADE,
  "right" INTEGER NOT NULL REFERENCES atoms ON DELETE CASCADE,
  PRIMARY KEY (key, "left", "right")
) WITHOUT ROWID;
CREATE INDEX pairs_left ON pairs ("left", "right");
CREATE INDEX pairs_right ON pairs ("right");
CREATE TABLE links (
  "left" INTEGER NOT NULL REFERENCES atoms ON DELETE CASCADE,
  "right" INTEGER NOT NULL REFERENCES atoms ON DELETE CASCADE,
  score REAL NOT NULL,
  reason TEXT NOT NULL,
  partial INTEGER NOT NULL,
  PRIMARY KEY ("left", "right")
) WITHOUT ROWID;
CREATE INDEX links_right ON links ("right");
CREATE TABLE unsettled (
  same_name TEXT NOT NULL,
  type TEXT NOT NULL,
  PRIMARY KEY (same_name, type)
) WITHOUT ROWID;

-- Words to search by.
CREATE VIRTUAL TABLE alias_words USING fts5 (
  text, content='aliases', content_rowid='key', tokenize="unicode61 remove_diacritics 2"
);
CREATE TRIGGER alias_in AFTER INSERT ON aliases BEGIN
  INSERT INTO alias_words (rowid, text) VALUES (new.key, new.text);
END;
CREATE TRIGGER alias_out AFTER DELETE ON aliases BEGIN
  INSERT INTO alias_words (alias_words, rowid, text) VALUES ('delete', old.key, old.text);
END;
CREATE VIRTUAL TABLE claim_words USING fts5 (
  predicate, quote, content='claims', content_rowid='key',
  tokenize="unicode61 remove_diacritics 2"
);
CREATE TRIGGER claim_in AFTER INSERT ON claims BEGIN
  INSERT INTO claim_words (rowid, predicate, quote) VALUES (new.key, new.predicate, new.quote);
END;
CREATE TRIGGER claim_out AFTER DELETE ON claims BEGIN
  INSERT INTO claim_words (claim_words, rowid, predicate, quote)
  VALUES ('delete', old.key, old.predicate, old.quote);
END;
