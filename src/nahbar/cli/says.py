"""What the command line says to a person, in German or English by the language of the machine."""

from __future__ import annotations

import os

from nahbar.cli.says_people import SAID_ON_PEOPLE

_SAID = {
    "about": (
        "Ein Netzwerk, das wirklich deins ist: aus eigenen Worten ein Plan mit datierten Schritten.",
        "A network of your own: from a few sentences to a plan with dated steps.",
    ),
    "command": ("BEFEHL", "COMMAND"),
    "plan-help": ("aus eigenen Worten einen Plan machen", "make a plan from your own words"),
    "plan-text": (
        "eigene Worte: wer du bist, was du suchst, was du nicht willst",
        "your own words: who you are, what you look for, what you don't want",
    ),
    "plan-file": ("die Worte aus einer Datei lesen ('-': Standardeingabe)", "read the words from a file ('-': standard input)"),
    "plan-language": ("Sprache des Plans (sonst die der Worte)", "language of the plan (otherwise that of the words)"),
    "plan-mode": ("die Spielart festlegen", "set the variation"),
    "plan-start": ("erster Tag des Plans (sonst heute)", "first day of the plan (otherwise today)"),
    "plan-hours": ("Stunden in der Woche, statt der Angabe in den Worten", "hours a week, instead of what the words say"),
    "plan-address": ("Anrede im deutschen Plan", "du or Sie in a German plan"),
    "plan-format": (
        "Ausgabe (sonst: terminal am Bildschirm, markdown in einer Pipe)",
        "output (otherwise: terminal on a screen, markdown in a pipe)",
    ),
    "plan-output": ("Datei; ihre Endung bestimmt das Format", "file to write; its suffix picks the format"),
    "plan-contacts": ("gespeicherte Kontakte nicht verwenden", "do not use the contacts in the store"),
    "plan-llm": ("mit einem Sprachmodell vertiefen (sonst: nein)", "deepen with a language model (otherwise: no)"),
    "request-empty": (
        "Der Text ist leer. Zwei, drei Sätze genügen: nahbar plan \"Ich bin …, ich suche …\"",
        "The text is empty. Two or three sentences are enough: nahbar plan \"I am …, I'm looking for …\"",
    ),
    "request-binary": (
        "Das ist kein Text, sondern eine Binärdatei. Bitte eine Textdatei in UTF-8 angeben.",
        "This is binary data, not text. Please give a text file in UTF-8.",
    ),
    "request-long": (
        "Der Text ist zu lang: höchstens 100.000 Zeichen. Die wichtigsten zwei Absätze genügen.",
        "The text is too long: 100,000 characters at most. The two paragraphs that matter are enough.",
    ),
    "request-hours": (
        "--hours nimmt eine Zahl über 0 und bis 60, zum Beispiel --hours 1.5",
        "--hours takes a number above 0 and up to 60, for example --hours 1.5",
    ),
    "request-none": (
        "Es fehlen die Worte: nahbar plan \"Ich bin …, ich suche …\", oder --file DATEI, oder eine Pipe.",
        "Your words are missing: nahbar plan \"I am …, I'm looking for …\", or --file PATH, or a pipe.",
    ),
    "request-both": (
        "Entweder TEXT oder --file, nicht beides.",
        "Either TEXT or --file, not both.",
    ),
    "request-file": (
        "{} lässt sich nicht lesen ({}). Stimmt der Pfad?",
        "{} cannot be read ({}). Is the path right?",
    ),
    "request-start": (
        "--start nimmt ein Datum wie 2026-03-02, nicht {}",
        "--start takes a date like 2026-03-02, not {}",
    ),
    "request-start-far": (
        "--start liegt zu weit weg: bitte ein Jahr zwischen 1900 und 9990.",
        "--start is too far away: please use a year between 1900 and 9990.",
    ),
    "request-suffix": (
        "Die Endung von {} ist unbekannt. Möglich sind .md .html .pdf .ics .json .txt, oder --format dazu.",
        "The suffix of {} is unknown. Use .md .html .pdf .ics .json .txt, or add --format.",
    ),
    "request-pdf-tty": (
        "Ein PDF gehört in eine Datei: bitte --output plan.pdf dazu.",
        "A PDF belongs in a file: please add --output plan.pdf",
    ),
    "request-llm": (
        "Diese Version arbeitet ohne Sprachmodell; der Plan ist auch so vollständig. Bitte --llm weglassen.",
        "This version works without a language model; the plan is complete all the same. Please leave out --llm.",
    ),
    "check-help": (
        "eine Nachricht prüfen: ehrlich, persönlich, ohne Druck?",
        "check a message: honest, personal, without pressure?",
    ),
    "check-text": ("die Nachricht", "the message"),
    "check-file": ("die Nachricht aus einer Datei lesen ('-': Standardeingabe)", "read it from a file ('-': standard input)"),
    "check-language": ("Sprache der Nachricht (sonst erkannt)", "language of the message (otherwise recognised)"),
    "check-first": ("es ist die erste Nachricht an diese Person", "it is the first message to this person"),
    "check-format": ("Ausgabe als Text oder JSON", "output as text or JSON"),
    "check-clean": ("Nichts zu beanstanden.", "Nothing to object to."),
    "check-better": ("Besser", "Better"),
    "check-none": (
        "Es fehlt die Nachricht: nahbar check-message \"Guten Tag …\", oder --file DATEI, oder eine Pipe.",
        "The message is missing: nahbar check-message \"Hello …\", or --file PATH, or a pipe.",
    ),
    "check-empty": (
        "Die Nachricht ist leer: nahbar check-message \"Guten Tag …\"",
        "The message is empty: nahbar check-message \"Hello …\"",
    ),
    "check-long": (
        "Die Nachricht ist zu lang: höchstens 20.000 Zeichen.",
        "The message is too long: 20,000 characters at most.",
    ),
    "finding-flattery": ("Schmeichelei", "flattery"),
    "finding-pretext": ("Vorwand", "pretext"),
    "finding-pressure": ("Druck", "pressure"),
    "finding-ask_before_give": ("große Bitte gleich zu Beginn", "a large favour before anything else"),
    "finding-self_focus": ("nur von sich selbst", "only about oneself"),
    "finding-template_smell": ("abgegriffene Wendung", "worn phrase"),
    "finding-false_familiarity": ("falsche Vertrautheit", "false familiarity"),
    "finding-no_reference": ("kein Bezug zur Person", "nothing about the receiver"),
    "finding-mass_message": ("Rundnachricht", "mass message"),
    "output-failed": (
        "{} lässt sich nicht schreiben ({}). Der Plan wurde nicht gespeichert.",
        "{} cannot be written ({}). The plan was not saved.",
    ),
    "written": ("Geschrieben: {}", "Written: {}"),
    "left-out": (
        "Hinweis: {} Einträge der Wissensbasis sind fehlerhaft und blieben außen vor; nahbar knowledge check zeigt sie.",
        "Note: {} records of the knowledge base are faulty and were left out; nahbar knowledge check shows them.",
    ),
} | SAID_ON_PEOPLE  # fmt: skip


def say(key: str, *values: object) -> str:
    """The sentence for a key, its gaps filled; what is no key is a sentence already."""
    if key not in _SAID:
        return key
    return _SAID[key][0 if speaks_german() else 1].format(*values)


def speaks_german() -> bool:
    """Whether the machine is set to German."""
    spoken = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    return spoken.lower().startswith("de")
