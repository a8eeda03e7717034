"""Texts and the mentions in them: words, type, form, and what they stand for."""

import pytest
from spacy.language import Language

from actorgraph import ontology
from actorgraph.mentions import find_mentions

pytestmark = pytest.mark.model

# Text, then each mention as `words|type`, with `=name` where it stands for another name and a
# leading `~` where it is a nominal. The mentions are all that the text has.
CASES = {
    "title is no part": ("President Jane Hill resigned.", ["Jane Hill|person"]),
    "title with a portfolio": (
        "Secretary of State Jane Hill met Minister of Education Omar Said.",
        ["Jane Hill|person", "Omar Said|person"],
    ),
    "country before a title": (
        "Peruvian Foreign Minister Ana Rojas met U.S. Secretary of State Marco Rubio.",
        [
            "Peruvian|place=Peru",
            "Ana Rojas|person",
            "U.S.|place=United States",
            "Marco Rubio|person",
        ],
    ),
    "a state of a country": (
        "The Indian state of Goa thanked Peru.",
        ["Indian|place=India", "Goa|place", "Peru|place=Peru"],
    ),
    "two names in one": (
        "The State Department's Bureau of Energy Resources denied it.",
        ["State Department|organisation", "Bureau of Energy Resources|organisation"],
    ),
    "possessive ends a name": (
        "Lebanon's Hezbollah attacked Israel.",
        ["Lebanon|place=Lebanon", "Hezbollah|organisation", "Israel|place=Israel"],
    ),
    "possessive inside a name": (
        "The Korean People's Army fired at Japan.",
        ["Korean People's Army|organisation", "Japan|place=Japan"],
    ),
    "country inside a name": (
        "The Chilean Foreign Ministry thanked Norway.",
        ["Chilean Foreign Ministry|organisation", "Chilean|place=Chile", "Norway|place=Norway"],
    ),
    "town and state": (
        "Jane Hill was born in Tampa, Florida.",
        ["Jane Hill|person", "Tampa|place", "Florida|place"],
    ),
    "newspaper is no town": (
        "Jane Hill told the New York Times that Omar Said had lied.",
        ["Jane Hill|person", "New York Times|organisation", "Omar Said|person"],
    ),
    "surname comes again": (
        "Juan de la Cruz met Anna Berg. Then De la Cruz thanked Berg.",
        ["Juan de la Cruz|person", "Anna Berg|person", "De la Cruz|person", "Berg|person"],
    ),
    "surname that is a month": (
        "Prime Minister Theresa May met Anna Berg. In May, Mrs May thanked Berg.",
        ["Theresa May|person", "Anna Berg|person", "May|person", "Berg|person"],
    ),
    "four names of one person": (
        "President Andrés Manuel López Obrador met Anna Berg.",
        ["Andrés Manuel López Obrador|person", "Anna Berg|person"],
    ),
    "officials of a party": (
        "Democratic Representatives Omar Said and Anna Berg thanked Norway.",
        ["Omar Said|person", "Anna Berg|person", "Norway|place=Norway"],
    ),
    "two countries and a dash": (
        "A Chile-Peru trade war began at the U.S.–Mexico border.",
        ["Chile-Peru trade war|event", "Chile|place=Chile", "Peru|place=Peru"],
    ),
    "day behind a name": (
        "Police arrested Omar Said Sunday.",
        ["~Police|organisation", "Omar Said|person"],
    ),
    "particles": (
        "Ursula von der Leyen and Mohammed bin Salman met in Paris.",
        ["Ursula von der Leyen|person", "Mohammed bin Salman|person", "Paris|place"],
    ),
    "hyphens and apostrophes": (
        "Jean-Claude Juncker met Sean O'Brien.",
        ["Jean-Claude Juncker|person", "Sean O'Brien|person"],
    ),
    "accents": (
        "Nicolás Maduro visited São Paulo with José Muñoz.",
        ["Nicolás Maduro|person", "São Paulo|place", "José Muñoz|person"],
    ),
    "acronym in brackets": (
        "The Harbour Safety Board (HSB) fined Sony. HSB warned Nokia.",
        [
            "Harbour Safety Board|organisation",
            "HSB|organisation=Harbour Safety Board",
            "Sony|organisation",
            "HSB|organisation=Harbour Safety Board",
            "Nokia|organisation",
        ],
    ),
    "known abbreviation": (
        "The U.N. warned Iran.",
        ["U.N.|organisation=United Nations", "Iran|place=Iran"],
    ),
    "shared head of countries": (
        "Officers from North and South Korea met.",
        ["~Officers|group", "North|place=North Korea", "South Korea|place=South Korea"],
    ),
    "shared head of regions": (
        "Upper and Lower Austria met.",
        ["Upper|place=Upper Austria", "Lower Austria|place"],
    ),
    "north of another": (
        "North Korea warned South Korea. Rain fell in the north of Peru.",
        [
            "North Korea|place=North Korea",
            "South Korea|place=South Korea",
            "Peru|place=Peru",
        ],
    ),
    "peoples are groups": ("Mexicans welcomed the Danes.", ["Mexicans|group", "Danes|group"]),
    "faith as an adjective": ("Jane Hill wrote about a Muslim holiday.", ["Jane Hill|person"]),
    "days and money are none": ("The euro fell on Friday in May.", []),
    "addresses are none": ("See https://example.org or write to info@example.org.", []),
    "handle and hashtag": (
        "Jane Hill wrote to @harbourboard under #CleanWater.",
        ["Jane Hill|person", "@harbourboard|organisation", "#CleanWater|work"],
    ),
    "handle of a person": (
        "Jane Hill wrote to @omar_said about it.",
        ["Jane Hill|person", "@omar_said|person"],
    ),
    "handle of an account": (
        "Jane Hill used her @janehill account.",
        ["Jane Hill|person", "@janehill|product"],
    ),
    "common noun with a capital": (
        "Doctors add iodine to salt. They say Iodine deficiency harms Peru.",
        ["~Doctors|group", "Peru|place=Peru"],
    ),
    "words in capitals": (
        "Jane Hill wrote that this was AWESOME and left IMMEDIATELY.",
        ["Jane Hill|person"],
    ),
    "acronym without its name": (
        "Jane Hill joined the IAAF.",
        ["Jane Hill|person", "IAAF|organisation"],
    ),
    "acronym spelled out behind another word": (
        "The HOPE race (Help Our Poor Everywhere) was begun by Jane Hill.",
        ["HOPE|organisation", "Help Our Poor Everywhere|organisation=HOPE", "Jane Hill|person"],
    ),
    "places in a text without capitals": (
        "she said she loves living in india and canada.",
        ["india|place=India", "canada|place=Canada"],
    ),
    "words of another language": (
        'Jane Hill smiled. She said "disponer libremente de sus cuerpos". Omar Said left.',
        ["Jane Hill|person", "Omar Said|person"],
    ),
    "verb behind a name": (
        "Designer Mary Quant described Anna Berg. Berg smiled. They met again.",
        ["Mary Quant|person", "Anna Berg|person", "Berg|person"],
    ),
    "two organisations after a comma": (
        "He joined the Clean Rivers Party, Union of Farmers in May.",
        ["Clean Rivers Party|organisation", "Union of Farmers|organisation"],
    ),
    "centre for two things": (
        "She works at the Hill Center for Science and International Affairs in Boston.",
        ["Hill Center for Science and International Affairs|organisation", "Boston|place"],
    ),
    "two centres": (
        "The Center for Strategic and Legal Studies and The Forum for International Policy met.",
        [
            "Center for Strategic and Legal Studies|organisation",
            "Forum for International Policy|organisation",
        ],
    ),
    "noun inside before the name": (
        "Volunteer organization Comic Corps collects books.",
        ["Comic Corps|organisation"],
    ),
    "acronym that is a pronoun": (
        "WHO say that it is over.",
        ["WHO|organisation=World Health Organization"],
    ),
    "what a hyphen ties to a name": (
        "Jane Hill wants a Venezuela-style system in Lima.",
        ["Jane Hill|person", "Venezuela|place=Venezuela", "Lima|place"],
    ),
    "article between two names": (
        "Jane Hill left Kolm the Democratic Party.",
        ["Jane Hill|person", "Kolm|organisation", "Democratic Party|organisation"],
    ),
    "another alphabet": (
        "Jane Hill smiled. She said Если не в этом. Omar Said left.",
        ["Jane Hill|person", "Omar Said|person"],
    ),
    "disease": ("SARS-CoV-2 killed Jane Hill.", ["Jane Hill|person"]),
    "network of one letter": (
        "Jane Hill denied it on X yesterday.",
        ["Jane Hill|person", "X|organisation=X"],
    ),
    "caption": ("Image: Jane Hill.", ["Jane Hill|person"]),
    "named event": ("Chile won the World Cup.", ["Chile|place=Chile", "World Cup|event"]),
    "civil war": (
        "Syria's civil war began in 2011.",
        ["Syria's civil war|event", "Syria|place=Syria"],
    ),
    "election with its year": (
        "Anna Berg won the 2019 Norwegian general election.",
        ["Anna Berg|person", "2019 Norwegian general election|event", "Norwegian|place=Norway"],
    ),
    "games with their year": (
        "Anna Berg ran at the 2016 Olympics.",
        ["Anna Berg|person", "2016 Olympics|event"],
    ),
    "law": (
        "Congress passed the Clean Water Act.",
        ["Congress|organisation", "Clean Water Act|law"],
    ),
    "work": ("Leo Tolstoy wrote War and Peace.", ["Leo Tolstoy|person", "War and Peace|work"]),
    "team": ("Team Norway beat Team Chile.", ["Team Norway|group", "Team Chile|group"]),
    "plural collective": ("Fishermen blocked the port.", ["~Fishermen|group"]),
    "singular collective": ("The army shelled Aleppo.", ["~The army|organisation", "Aleppo|place"]),
    "collective with its country": (
        "The Syrian army shelled Aleppo.",
        ["~The Syrian army|organisation", "Syrian|place=Syria", "Aleppo|place"],
    ),
    "collective of a name": (
        "Commanders of the Red Army fled.",
        ["~Commanders of the Red Army|group", "Red Army|organisation"],
    ),
    "noun phrase that is none": ("The report shocked Peru.", ["Peru|place=Peru"]),
    "indefinite one": ("A company sued Sony.", ["Sony|organisation"]),
    "kind before a name": (
        "The Hezbollah movement warned Israel.",
        ["Hezbollah|organisation", "Israel|place=Israel"],
    ),
    "soldiers as a means": (
        "Norway sent troops to Mali.",
        ["Norway|place=Norway", "Mali|place=Mali"],
    ),
    "facility of a name": (
        "Protesters marched to the Sony headquarters.",
        ["~Protesters|group", "~the Sony headquarters|place", "Sony|organisation"],
    ),
    "part of a name": (
        "The Lima branch of Sony closed.",
        ["~The Lima branch of Sony|organisation", "Lima|place", "Sony|organisation"],
    ),
    "government of a leader": (
        "The Berlusconi government fell.",
        ["Berlusconi government|organisation"],
    ),
    "all-caps headline": (
        "TRUMP WARNS IRAN\n\nDonald Trump warned Iran on Monday.",
        ["TRUMP|person", "IRAN|place=Iran", "Donald Trump|person", "Iran|place=Iran"],
    ),
    "title-case headline": (
        "Merkel Urges Greece To Pay More\n\nAngela Merkel urged Greece to pay.",
        [
            "Merkel|person",
            "Greece|place=Greece",
            "Angela Merkel|person",
            "Greece|place=Greece",
        ],
    ),
    "names in a list": (
        "Sony, Nokia, Airbus and Boeing agreed.",
        ["Sony|organisation", "Nokia|organisation", "Airbus|organisation", "Boeing|organisation"],
    ),
    "suffix": ("Martin Luther King Jr. spoke.", ["Martin Luther King Jr.|person"]),
    "us is a pronoun": ("They told us that Peru had won.", ["Peru|place=Peru"]),
}


@pytest.mark.parametrize("end", range(1, 130, 3))
def test_a_text_may_end_anywhere(nlp: Language, end: int) -> None:
    text = (
        "the so-called non-Muslim Team X (TX) of Peru's President-elect Ursula von der Leyen, "
        "@board #T and the North and South Korea ministers of"
    )[:end]
    for mention in find_mentions(nlp(text), ontology.load()):
        assert mention.span.text in text


def _shown(mention: object) -> str:
    nominal = "~" if mention.form == "nominal" else ""  # type: ignore[attr-defined]
    words, name = mention.span.text, mention.canonical  # type: ignore[attr-defined]
    stands = f"={name}" if name and not nominal else ""
    return f"{nominal}{words}|{mention.type}{stands}"  # type: ignore[attr-defined]


@pytest.mark.parametrize("case", CASES)
def test_mentions_of_text(nlp: Language, case: str) -> None:
    text, expected = CASES[case]
    assert [_shown(m) for m in find_mentions(nlp(text), ontology.load())] == expected
