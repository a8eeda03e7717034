"""Ambiguous words: what surrounds them decides. One line is one frame and its type."""

import pytest

from actorgraph.ontology import Frame, load

# word | conditions | type. Signs: + particle, : direct object, < subject, > object, ~ complement,
# @ a word around, ! negated, #n noun, #a adjective; a bare word is the preposition.
CASES = """
fire | >person | SANCTION
fire | <organisation >person | SANCTION
fire | <person >organisation | SANCTION
fire | on | ASSAULT
fire | at | ASSAULT
fire | into | ASSAULT
fire | :missile at | ASSAULT
fire | :rocket into | ASSAULT
fire | :gas at | COERCE
fire | +back at | ACCUSE
open | :fire on | ASSAULT
open | :investigation into | ACCUSE
open | :embassy in >place | SUPPORT
open | :talk with | CONSULT
open | <person >event | ORGANISES
strike | >place | ASSAULT
strike | >group | ASSAULT
strike | at | ASSAULT
strike | :deal with | AGREE
strike | :agreement with | AGREE
strike | +down | REJECT
strike | against | PROTEST
strike | <group >organisation @wage | PROTEST
strike | <event >place | OTHER
strike | #n on | ASSAULT
strike | #n at <group @union | PROTEST
charge | >person | ACCUSE
charge | <organisation >person | ACCUSE
charge | #n against | ACCUSE
support | >place | SUPPORT
support | >person @money | AID
support | #n for | SUPPORT
support | #n from | SUPPORT
back | >person | SUPPORT
back | +up | SUPPORT
back | +down on | CONCEDE
back | +out of | RETREAT
hit | >place | ASSAULT
hit | <event >place | OTHER
hit | >place @tariff | SANCTION
hit | >organisation @fine | SANCTION
hit | +out at | ACCUSE
hit | +back at >person | ACCUSE
hit | +back at >place | ASSAULT
press | >person | REQUEST
press | :charge against | ACCUSE
push | >person | REQUEST
push | for | REQUEST
push | +back against | REJECT
drop | :bomb on | ASSAULT
drop | :charge against | CONCEDE
drop | :tariff on | CONCEDE
drop | +out of | RETREAT
cut | :tie with | SANCTION
cut | :relation with | SANCTION
cut | :aid to | SANCTION
cut | :deal with | AGREE
cut | +off >place | SANCTION
cut | #n to @aid | SANCTION
block | <group >place | PROTEST
block | >organisation | REJECT
block | >law | REJECT
block | :membership of | REJECT
block | <place >organisation @internet | COERCE
call | >person @phone | CONSULT
call | >event @sham | ACCUSE
call | on | REQUEST
call | for | REQUEST
call | +off :talk with | REJECT
call | +off :strike against | CONCEDE
call | +out >person | ACCUSE
call | >person @dictator | ACCUSE
call | +up >group | MOBILIZE
confirm | >person | SUPPORT
call | #n with | CONSULT
call | #n on | REQUEST
meet | >person | CONSULT
meet | with | CONSULT
hold | :talk with | CONSULT
hold | :exercise with | COOPERATE
hold | :exercise near | MOBILIZE
hold | :rally against | PROTEST
hold | :stake in | OWNS
hold | >event | ORGANISES
hold | >person @captive | COERCE
hold | >organisation @responsible | ACCUSE
order | >person | REQUEST
order | :jet from | OTHER
order | :strike on | ASSAULT
sign | :treaty with | AGREE
sign | >law | AGREE
sign | <organisation >person | POSITION
sign | for <person >organisation | MEMBER_OF
raise | :tariff on | SANCTION
raise | :issue with | REQUEST
raise | >person | FAMILY
release | >person | RETREAT
release | >group | RETREAT
release | >work | CREATED
release | >product | CREATED
leave | for <person >place | OTHER
leave | <person >organisation | RETREAT
leave | <place >organisation | RETREAT
leave | <group >place @troop | RETREAT
visit | >place | OTHER
visit | >person | CONSULT
visit | >place @talk | CONSULT
visit | #n to >place | OTHER
visit | #n to >person | CONSULT
host | >event | ORGANISES
host | >person | CONSULT
host | :talk with | CONSULT
host | <person >work | POSITION
host | >organisation @league | PARTICIPATES_IN
face | >organisation @final | OTHER
face | :criticism from | ACCUSE
beat | >organisation | OTHER
beat | >person @baton | ASSAULT
beat | +up | ASSAULT
defeat | >person | OTHER
defeat | <group >group | ASSAULT
lose | to | OTHER
lose | :war to | ASSAULT
lose | to >group @territory | RETREAT
target | <group >place | ASSAULT
sentence | >person | COERCE
file | :lawsuit against | ACCUSE
file | :complaint against | ACCUSE
lift | :sanction on | CONCEDE
lift | :ban on | CONCEDE
lift | :siege of | RETREAT
recall | :ambassador from | SANCTION
shell | >place | ASSAULT
storm | >place | ASSAULT
storm | <group >place @protester | PROTEST
seize | >place | ASSAULT
seize | >product | COERCE
seize | >organisation | COERCE
seize | from | COERCE
raid | >organisation | COERCE
raid | <group >place | ASSAULT
raid | #n on | COERCE
appeal | to | REQUEST
appeal | #n to | REQUEST
address | >organisation | SAYS_TO
address | >person | SAYS_TO
withdraw | from >place | RETREAT
withdraw | :troop from | RETREAT
withdraw | :ambassador from | SANCTION
withdraw | :funding from | SANCTION
withdraw | :lawsuit against | CONCEDE
withdraw | from >organisation | RETREAT
quit | <person >organisation | RETREAT
quit | <place >organisation | RETREAT
buy | >organisation | OTHER
buy | from | OTHER
buy | :stake in | OTHER
sell | to | OTHER
sell | :drone to | OTHER
take | :part in | PARTICIPATES_IN
take | >person @hostage | ASSAULT
take | >person @custody | COERCE
take | +over <organisation >organisation | OTHER
take | +in >group | AID
take | :aim at | ACCUSE
break | with | SANCTION
break | +off :talk with | REJECT
break | +off :relation with | SANCTION
break | +up <organisation >group | COERCE
break | >law | REJECT
send | :rice to | AID
send | :weapon to | AID
send | :troop to | MOBILIZE
send | :letter to | SAYS_TO
send | :condolence to | SUPPORT
send | :warning to | THREATEN
give | :money to | AID
give | :asylum to | AID
give | :interview to | SAYS_TO
give | +in to | CONCEDE
give | :ultimatum to | THREATEN
turn | +down | REJECT
turn | +away >group | REJECT
turn | against | REJECT
stand | by >person | SUPPORT
stand | in <place >place | LOCATED_IN
run | >organisation | POSITION
run | for >organisation | POSITION
run | against >person | OTHER
fight | >place | ASSAULT
fight | alongside | COOPERATE
fight | in >event | PARTICIPATES_IN
play | for | MEMBER_OF
play | with >person | COOPERATE
play | <organisation >organisation | OTHER
work | for >organisation | POSITION
work | with | COOPERATE
vote | for | SUPPORT
vote | against | REJECT
recognise | | SUPPORT
recognise | ! | REJECT
recognize | | SUPPORT
allow | | CONCEDE
allow | ! | REJECT
promise | ~help | AGREE
promise | ~attack | THREATEN
vow | ~destroy | THREATEN
vow | ~support | AGREE
offer | :help to | AID
offer | :talk to | REQUEST
offer | ~mediate | AGREE
refuse | ~meet | REJECT
refuse | :asylum to | REJECT
threaten | | THREATEN
threaten | ~invade | THREATEN
threaten | :sanction against | THREATEN
deny | >event | REJECT
deny | :visa to | REJECT
bear | in | BORN_IN
grow | +up in | LIVES_IN
write | >work | CREATED
write | to | SAYS_TO
write | for >organisation | POSITION
direct | >work | CREATED
direct | >organisation | POSITION
launch | :missile at | ASSAULT
launch | :attack on | ASSAULT
launch | :investigation into | ACCUSE
launch | >product | CREATED
launch | >organisation | FOUNDED
join | >organisation | MEMBER_OF
join | >event | PARTICIPATES_IN
join | :force with | COOPERATE
name | <organisation >person | OTHER
name | after | OTHER
resign | from >organisation | RETREAT
step | +down as | RETREAT
reach | :truce with | RETREAT
reach | :deal with | AGREE
try | >person @court | COERCE
ban | >person | COERCE
ban | >organisation | SANCTION
force | >person | COERCE
boycott | >event | SANCTION
cut | :job at | SANCTION
pass | >law | SUPPORT
elect | <place >person | SUPPORT
speak | to | SAYS_TO
speak | with | CONSULT
win | >event | PARTICIPATES_IN
win | >work | OTHER
kill | <product >person | OTHER
kill | <group >person | ASSAULT
serve | in >organisation | MEMBER_OF
serve | :mayor of | POSITION
hold | :seat in | MEMBER_OF
hail | from >place | LIVES_IN
impose | :sanction on | SANCTION
impose | :tariff on | SANCTION
ally | #n of | COOPERATE
member | #n of | MEMBER_OF
capital | #n of >place | LOCATED_IN
responsible | #a for >organisation @minister | POSITION
critical | #a of | ACCUSE
"""

SIGNS = {
    "+": "particle",
    ":": "direct_object",
    "<": "subject_type",
    ">": "object_type",
    "~": "complement",
}
POS = {"n": "noun", "a": "adj"}


def frame_of(lemma: str, conditions: str) -> Frame:
    given: dict[str, object] = {}
    for part in conditions.split():
        if part[0] in SIGNS:
            given[SIGNS[part[0]]] = part[1:]
        elif part[0] == "@":
            given["around"] = frozenset([part[1:], "the", "say"])
        elif part[0] == "#":
            given["pos"] = POS[part[1:]]
        elif part == "!":
            given["negated"] = True
        else:
            given["preposition"] = part
    return Frame(lemma=lemma, **given)  # type: ignore[arg-type]


ROWS = [tuple(cell.strip() for cell in row.split("|")) for row in CASES.strip().splitlines()]


@pytest.mark.parametrize(("lemma", "conditions", "expected"), ROWS, ids=[" ".join(r) for r in ROWS])
def test_surroundings_decide(lemma: str, conditions: str, expected: str) -> None:
    sense = load().lexicon.match(frame_of(lemma, conditions))
    assert sense is not None
    assert sense.type == expected


def test_the_table_is_long_enough() -> None:
    assert len(ROWS) >= 120
    assert len({row[:2] for row in ROWS}) == len(ROWS)
