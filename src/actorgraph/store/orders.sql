-- Indices in the orders in which questions ask, so that the first rows of many need no other; they
-- hold what most conditions look at.
DROP INDEX claims_subject;
DROP INDEX claims_object;
DROP INDEX claims_type;
DROP INDEX claims_day;
DROP INDEX entities_claims;
DROP INDEX documents_published;
CREATE INDEX claims_subject ON claims (subject, object, confidence, type);
CREATE INDEX claims_object ON claims (object, subject, confidence, type);
CREATE INDEX claims_type ON claims (type, confidence DESC, id, subject, object);
CREATE INDEX claims_day ON claims (day = '', day, id, time_end, subject, object);
CREATE INDEX claims_newest ON claims (day DESC, id);
CREATE INDEX claims_sure
  ON claims (confidence DESC, id, polarity, modality, day, time_end, subject, object);
CREATE INDEX entities_claims ON entities (named DESC, claims DESC, mentions DESC, id);
CREATE INDEX documents_published ON documents (published DESC, id);
CREATE INDEX documents_language ON documents (language);
